"""Brings a directory of help in: manage.py import_services URL-or-FILE [--called NAME] [--report FILE]."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.actions.import_services import import_services
from alongside.public.models import ListingImport
from alongside.public.queries.feeds import open_feed
from alongside.public.queries.listings import report_of
from alongside.public.rules.open_referral import read_feed


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Bring in the services of an Open Referral UK 3.0 directory. The same feed twice changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("source", help="the address of its services (https://…/services), or a file of JSON")
        parser.add_argument("--called", default="", help="what families are told the directory is called")
        parser.add_argument("--report", type=Path, help="write the whole report to this file too")

    def handle(self, *args: Any, source: str, called: str, report: Path | None, **options: Any) -> None:
        at = timezone.now()
        self.stdout.write(f"Reading {source} …")
        try:
            feed = open_feed(source, self.stdout.write)
            reading = read_feed(feed.records(), on=timezone.localdate(at), say=self.stdout.write)
            reading.is_whole = feed.is_whole
            imported = import_services(
                reading=reading,
                source=feed.source,
                called=" ".join(called.split())[:200],
                remarks=feed.remarks,
                say=self.stdout.write,
                by="the command line",
                at=at,
            )
        except Cannot as refusal:
            raise CommandError(f"Nothing was changed. {refusal}") from None
        self._tell(imported, report)

    def _tell(self, imported: ListingImport, report: Path | None) -> None:
        lines = report_of(imported)
        for said in lines:
            self.stdout.write(said)
        if report is not None:
            try:
                report.write_text("\n".join(lines) + "\n", encoding="utf-8")
            except OSError as problem:
                raise CommandError(
                    f"The services are on the list, but the report could not be written: {problem.strerror}."
                ) from None
