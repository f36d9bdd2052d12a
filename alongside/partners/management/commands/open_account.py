"""Opens a worker's account: manage.py open_account EMAIL NAME --role coordinator --job-title … --organisation …"""

import getpass
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from alongside.access.queries import workers_with_role
from alongside.access.states import Role
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.partners.actions import CannotOpenAccount, open_account


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Open a worker's account; the first is an administrator's. The password is asked for, or read from a pipe."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("name")
        parser.add_argument("--role", dest="roles", action="append", required=True, choices=Role.values)
        parser.add_argument("--job-title", required=True)
        parser.add_argument("--organisation", required=True, help="put on the books if it is new")
        parser.add_argument("--service", default="", help="for its managers and coordinators; opened if it is new")

    def handle(self, *args: Any, email: str, name: str, **options: Any) -> None:
        try:
            open_account(
                name=name,
                email=email,
                roles=[Role(role) for role in options["roles"]],
                job_title=options["job_title"],
                organisation=options["organisation"],
                service=options["service"],
                password=_password(),
                by=workers_with_role(Role.ADMINISTRATOR).first(),
                at=timezone.now(),
            )
        except CannotOpenAccount as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(f"{name} can sign in as {email}.")


def _password() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("Their password: ")
    return sys.stdin.readline().rstrip("\n")
