"""`manage.py verify_audit`: compute the chain of hashes again and say where it does not hold."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from alongside.audit.queries.chain import ChainReport, sees_every_line, verified
from alongside.foundation.leaving import Kind, Reader, leaves

NOT_THE_OWNER = "This login does not see every line. Run it as the owner: ALONGSIDE_LOGIN=owner manage.py verify_audit."


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Compute the chain of audit lines again. Says the first break, and ends with 1, where it does not hold."

    def handle(self, *args: Any, **options: Any) -> None:
        connection.ensure_connection()
        ours = connection.connection
        with ours.transaction():
            # One moment for all of it, whatever is written meanwhile.
            ours.execute("set transaction isolation level repeatable read, read only")
            if not sees_every_line(ours):
                raise CommandError(NOT_THE_OWNER)
            report = verified(ours, Path(settings.AUDIT_HEADS_FILE), at=timezone.now())
        self.stdout.write(_totals(report))
        if report.breaks:
            raise CommandError(_broken(report))
        self.stdout.write("The chain holds.")


def _totals(report: ChainReport) -> str:
    return f"{report.sealed} lines sealed, {report.waiting} waiting, {report.heads} heads kept outside the database."


def _broken(report: ChainReport) -> str:
    more = len(report.breaks) - 1
    others = f"\nBesides this, {more} other {'place does' if more == 1 else 'places do'} not hold." if more else ""
    return f"The chain is broken. First: {report.breaks[0].words}{others}"
