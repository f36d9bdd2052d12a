"""Lets somebody who lost phone and codes set up anew: manage.py reset_second_factor EMAIL --as ADMINISTRATOR-EMAIL"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from alongside.access.actions import reset_second_factor
from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.queries import get_worker_by_email
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.COMMAND, to=Reader.OPERATOR)
class Command(BaseCommand):
    help = "Take away a worker's app, passkeys and recovery codes. First make sure, face to face, that it is them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="of the worker who lost everything they hold")
        parser.add_argument("--as", dest="by", required=True, help="email address of the administrator who does it")

    def handle(self, *args: Any, email: str, by: str, **options: Any) -> None:
        worker, administrator = _known(email), _known(by)
        try:
            reset_second_factor(worker=worker, by=administrator, at=timezone.now())
        except NotAllowed:
            raise CommandError(f"{administrator} is not an administrator. Nothing was changed.") from None
        self.stdout.write(f"{worker} is signed out everywhere, and sets up a second step with the next sign-in.")


def _known(email: str) -> User:
    try:
        return get_worker_by_email(email)
    except User.DoesNotExist:
        raise CommandError(f"There is no account with the address {email}. Nothing was changed.") from None
