"""`manage.py load_sample_city`: fill an empty database with a made-up city."""

from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from alongside.desk.actions.sample_city import CannotLoadSampleCity, load_sample_city
from alongside.desk.queries.sample_people import sample_people
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Fill an empty database with a made-up city. Refused where other data is."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            load_sample_city(at=timezone.now(), say=self.stdout.write)
        except CannotLoadSampleCity as refusal:
            raise CommandError(str(refusal)) from refusal
        # Public is a neighbour of this room: its command is asked by name.
        directory = Path(apps.get_app_config("public").path) / "sample_directory.json"
        call_command("import_services", str(directory), called="the Sample City directory", stdout=self.stdout)
        self.stdout.write(f"The sample city is ready: {len(sample_people())} people to sign in as.")
