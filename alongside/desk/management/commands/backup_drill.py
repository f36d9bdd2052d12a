"""`manage.py backup_drill FILE`: try a backup in a database of its own, and say what came back."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from alongside.desk.actions.backups import Compared, try_backup
from alongside.foundation.backups.archive import secret_keys
from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Bring a backup back into a database of its own, compare everything, and take that database away again."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="a file that manage.py backup made")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        if settings.DATABASE_OWNER is None:
            raise CommandError("DATABASE_OWNER_URL is not set. Only the owner can bring a backup back.")
        try:
            found = try_backup(
                file=file, entry=settings.DATABASE_OWNER, identities=secret_keys(settings.BACKUP_IDENTITY)
            )
        except Cannot as refusal:
            raise CommandError(str(refusal)) from None
        self._show(found)
        if wrong := sum(not one.same for one in found):
            raise CommandError(f"{wrong} of {len(found)} did not come back as they were. This backup is not good.")
        self.stdout.write(f"All {len(found)} came back as they were. The database it was tried in is gone again.")

    def _show(self, found: list[Compared]) -> None:
        lines = [("", "noted", "came back"), *((one.what, one.noted, one.came_back) for one in found)]
        first, second = (max(len(line[column]) for line in lines) for column in (0, 1))
        for line, one in zip(lines, [None, *found], strict=True):
            mark = "" if one is None or one.same else "  NOT THE SAME"
            self.stdout.write(f"{line[0]:<{first}}  {line[1]:>{second}}  {line[2]}{mark}")
