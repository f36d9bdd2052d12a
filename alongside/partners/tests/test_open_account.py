"""The first account of a new installation, and those after it."""

import io
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from alongside.access.models import User
from alongside.access.states import Role
from alongside.partners.models import Organisation, Practitioner, Service

pytestmark = pytest.mark.django_db
PASSWORD = "a long made-up password"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    def command(email: str, role: Role, *more: str, password: str = PASSWORD) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO(password + "\n"))
        said = io.StringIO()
        place = ["--job-title", "Worker", "--organisation", "Madeup City Council"]
        call_command("open_account", email, "Ada Madeup", "--role", role.value, *place, *more, stdout=said)
        return said.getvalue()

    return command


def test_the_first_account_is_an_administrators_and_opens_the_rest(run: Any) -> None:
    assert run("ada@example.org", Role.ADMINISTRATOR) == "Ada Madeup can sign in as ada@example.org.\n"
    run("priya@example.org", Role.SERVICE_MANAGER, "--service", "Madeup Family Service")
    run("grace@example.org", Role.COORDINATOR, "--service", "Madeup Family Service")
    assert (Organisation.objects.count(), Service.objects.count(), Practitioner.objects.count()) == (1, 1, 3)
    assert User.objects.get(email="grace@example.org").check_password(PASSWORD)


def test_nobody_but_an_administrator_comes_first(run: Any) -> None:
    with pytest.raises(CommandError, match="The first account has to be an administrator’s"):
        run("sam@example.org", Role.PRACTITIONER)
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("email", "password", "why"),
    [
        ("ADA@example.org", PASSWORD, "has an account with this email address already"),
        ("no address", PASSWORD, "Write an email address"),
        ("sam@example.org", "short", "Use 12 characters or more"),
    ],
)
def test_an_account_is_refused_in_a_sentence(run: Any, email: str, password: str, why: str) -> None:
    run("ada@example.org", Role.ADMINISTRATOR)
    with pytest.raises(CommandError, match=why):
        run(email, Role.PRACTITIONER, password=password)
    assert User.objects.count() == 1
