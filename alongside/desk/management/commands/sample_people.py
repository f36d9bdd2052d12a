"""`manage.py sample_people --json`: who to sign in as in the sample city."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from alongside.desk.queries.sample_people import sample_people
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Who to sign in as in the sample city."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="as one line of JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        people = sample_people()
        if options["json"]:
            self.stdout.write(json.dumps(people))
            return
        for person in people:
            self.stdout.write(f"{person['role']:28} {person['email']:45} {person['password']}")
