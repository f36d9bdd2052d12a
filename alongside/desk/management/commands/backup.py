"""`manage.py backup FILE`: everything, sealed for whoever holds the secret key; `--new-key` makes a pair of keys."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from alongside.desk.actions.backups import make_backup
from alongside.foundation.backups.archive import new_key
from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Seal a backup of the whole database into FILE. Only the holder of the secret key can read it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, nargs="?", help="a new file, such as alongside-2026-05-01.backup")
        parser.add_argument("--new-key", action="store_true", help="only make a new pair of keys and show it once")

    def handle(self, *args: Any, file: Path | None, new_key: bool, **options: Any) -> None:
        if new_key:
            return self._show_a_new_key()
        if file is None:
            raise CommandError("Say which file the backup goes to.")
        if settings.DATABASE_OWNER is None:
            raise CommandError("DATABASE_OWNER_URL is not set. Only the owner sees everything.")
        try:
            made = make_backup(
                file=file,
                entry=settings.DATABASE_OWNER,
                recipients=settings.BACKUP_RECIPIENTS,
                by="the command line",
                at=timezone.now(),
            )
        except Cannot as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(f"{made.rows:,} rows of {made.tables} tables are sealed in {made.file}.")
        self.stdout.write(f"Its SHA-256 is {made.fingerprint}")
        if not made.noted:
            self.stderr.write("No audit line tells of it: the database waits for manage.py migrate.")
        self.stdout.write("SEAL_KEY and SECRET_KEY are not in it: keep them somewhere else.")
        return None

    def _show_a_new_key(self) -> None:
        public, secret = new_key()
        self.stdout.write(f"BACKUP_RECIPIENT={public}\nBACKUP_IDENTITY={secret}")
        self.stderr.write(
            "The first belongs to the machine that makes backups. The second opens them: keep it somewhere else."
        )
