"""Brings children in from an Annex A workbook: manage.py import_annex_a FILE.xlsx [--as email]."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.identity import acting_for
from alongside.access.models import User
from alongside.access.queries import get_worker_by_email, workers_with_role
from alongside.access.states import Role
from alongside.families.actions.import_annex_a import finish_annex_import, import_annex_a, receive_annex_a
from alongside.families.models import AnnexImport
from alongside.families.states import ImportStatus
from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Bring children in from the council's Annex A workbook. The same workbook twice changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the workbook, ending in .xlsx")
        parser.add_argument("--as", dest="email", default="", help="email of the worker it is done for")

    def handle(self, *args: Any, file: Path, email: str, **options: Any) -> None:
        worker = self._worker(email)
        self.stdout.write(f"Bringing children in from {file.name} for {worker.name} ({worker.email}).")
        try:
            contents = file.read_bytes()
        except OSError as problem:
            raise CommandError(f"{file} could not be read: {problem.strerror}.") from None
        try:
            with acting_for(worker):
                brought = self._bring_in(file.name, contents, worker)
        except (NotAllowed, Cannot) as refusal:
            raise CommandError(str(refusal)) from None
        if brought.status == ImportStatus.REFUSED:
            raise CommandError(brought.report["refused"])
        self._tell(brought.report)

    def _worker(self, email: str) -> User:
        if email:
            try:
                return get_worker_by_email(email)
            except User.DoesNotExist:
                raise CommandError(f"No worker has the email address {email}.") from None
        for role in (Role.ADMINISTRATOR, Role.SERVICE_MANAGER):
            if worker := workers_with_role(role).first():
                return worker
        raise CommandError("Nobody here may bring children in. Say who it is done for: --as name@example.org")

    def _bring_in(self, name: str, contents: bytes, worker: User) -> AnnexImport:
        received = receive_annex_a(file_name=name, contents=contents, in_background=False, by=worker, at=timezone.now())
        self.stdout.write("Reading the workbook …")
        brought = import_annex_a(annex_import=received, on_progress=self._progress, by=worker, at=timezone.now())
        return finish_annex_import(annex_import=brought, by=worker, at=timezone.now())

    def _progress(self, done: int, rows: int) -> None:
        self.stdout.write(f"  {done:,} of {rows:,} rows")

    def _tell(self, report: dict[str, Any]) -> None:
        for heading, name in (
            ("Not in this workbook", "missing_sheets"),
            ("Column not found", "missing_columns"),
            ("Column nobody here knows, not read", "unknown_columns"),
            ("Sheet nobody here knows, not read", "unknown_sheets"),
        ):
            for one in report[name]:
                self.stdout.write(f"{heading}: {one}")
        for heading, name in (("Please check", "to_check"), ("Not taken", "not_taken")):
            for line in report[name]:
                about = ": ".join(part for part in (line["where"], line["column"], line["reason"]) if part)
                shown = f" [{line['shown']}]" if line["shown"] else ""
                self.stdout.write(f"{heading}: {about}{shown}")
        totals = report["totals"]
        self.stdout.write(
            f"{totals['children']:,} children from {totals['rows_taken']:,} of {totals['rows_read']:,} rows: "
            f"{totals['added']:,} new, {totals['changed']:,} changed, {totals['unchanged']:,} as they were. "
            f"Rows not taken: {totals['rows_read'] - totals['rows_taken']:,}. To check: {totals['to_check']:,}."
        )
