"""`manage.py sample_people --json`: who to sign in as in the sample city, and how to come in at home or to learn."""

import json
from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils import timezone

from alongside.desk.actions.sample_city.doors import CannotOpenSampleDoors, open_learners_doors, open_sample_doors
from alongside.desk.queries.sample_people import sample_people
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Who to sign in as in the sample city; in the demo, how to come in as one of a family."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="as one line of JSON")
        parser.add_argument(
            "--home", metavar="ADDRESS", help="also make new invitations to the family’s own pages at this address"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        people = sample_people()
        relatives = _invited_to(options["home"]) if options["home"] else []
        learners = [asdict(door) for door in open_learners_doors(at=timezone.now())] if options["home"] else []
        if options["json"]:
            messages = str(settings.MESSAGES_FOLDER)
            everyone = {"people": people, "relatives": relatives, "learners": learners, "messages": messages}
            self.stdout.write(json.dumps(everyone if options["home"] else people))
            return
        for person in people:
            self.stdout.write(f"{person['role']:28} {person['email']:45} {person['password']}")
        for relative in relatives:
            self.stdout.write(f"{relative['name']:28} {relative['link']} {relative['word']}")
        for learner in learners:
            self.stdout.write(f"{learner['name']:28} {learner['email']:45} {learner['link']}")


def _invited_to(address: str) -> list[dict[str, str]]:
    try:
        doors = open_sample_doors(door=f"{address.rstrip('/')}{reverse('letter_code')}", at=timezone.now())
    except CannotOpenSampleDoors as refusal:
        raise CommandError(str(refusal)) from refusal
    return [asdict(door) for door in doors]
