"""`manage.py dispose_records`: carry out what two people agreed may go. Run with ALONGSIDE_LOGIN=owner."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from alongside.desk.actions.disposing import CannotDispose, dispose_of
from alongside.desk.queries.retention import agreed_disposals
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Carry out the disposals that two people agreed to. Needs ALONGSIDE_LOGIN=owner."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--only-say", action="store_true", help="say how many wait, and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        waiting = list(agreed_disposals())
        self.stdout.write(f"{len(waiting)} agreed by two people.")
        for due in [] if options["only_say"] else waiting:
            try:
                done = dispose_of(due=due, at=timezone.now())
            except CannotDispose as refusal:
                self.stderr.write(f"Not disposed of: {refusal}")
            else:
                self.stdout.write(f"{done.get_clock_display()}: {sum(done.counts.values())} rows.")
