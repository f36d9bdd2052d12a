"""`manage.py restore FILE [--replace]`: bring a backup back, all of it or nothing."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from alongside.desk.actions.backups import fingerprint_of, restore_backup
from alongside.foundation.backups.archive import secret_keys
from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Bring a backup back. Stop the pages and the background worker first."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="a file that manage.py backup made")
        parser.add_argument("--replace", action="store_true", help="put it in the place of what is there; that is kept")
        parser.add_argument("--sha256", default="", help="bring it back only if this is its SHA-256")

    def handle(self, *args: Any, file: Path, replace: bool, sha256: str, **options: Any) -> None:
        if settings.DATABASE_OWNER is None:
            raise CommandError("DATABASE_OWNER_URL is not set. Only the owner can bring a backup back.")
        if not file.is_file():
            raise CommandError(f"{file} is not there.")
        if sha256 and sha256.strip().lower() != fingerprint_of(file):
            raise CommandError("This is not the file that was made: its SHA-256 is another.")
        try:
            back = restore_backup(
                file=file,
                entry=settings.DATABASE_OWNER,
                app=settings.DATABASE_APP,
                identities=secret_keys(settings.BACKUP_IDENTITY),
                replace=replace,
                by="the command line",
                at=timezone.now(),
            )
        except Cannot as refusal:
            raise CommandError(f"{refusal} Nothing was changed.") from None
        self.stdout.write(f"{back.rows:,} rows are back, as they were on {back.made_at:%d %B %Y at %H:%M} UTC.")
        if back.drafts:
            self.stdout.write(
                f"What families were writing in private family time then is gone: {back.drafts} drafts, whose keys are "
                "in no backup. Tell their coordinators; the families begin with an empty page."
            )
        if back.kept_as:
            self.stdout.write(f"What was there before is kept in the database {back.kept_as}, until you remove it.")
