"""The page that opens an account."""

from typing import Any

import pytest
from django.test import Client

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import PASSWORD, an_administrator
from alongside.partners.models import Practitioner
from alongside.partners.tests.factories import a_service_manager, an_organisation

pytestmark = pytest.mark.django_db
PAGE = "/accounts/open/"


def answers(**changes: Any) -> dict[str, Any]:
    said = {
        "name": "Nadia Storey-Made",
        "email": "nadia@example.org",
        "roles": ["coordinator"],
        "job_title": "Coordinator",
        "organisation": "Madeup City Council",
        "service": "Madeup Family Conference Service",
        "password": PASSWORD,
    }
    return said | changes


def test_who_may_come_here() -> None:
    assert Client().get(PAGE).status_code == 302
    assert signed_in(a_service_manager()).post(PAGE, answers()).status_code == 403


def test_an_account_is_opened_where_they_work() -> None:
    an_organisation()
    assert signed_in(an_administrator()).post(PAGE, answers())["Location"] == "/accounts/"
    nadia = Practitioner.objects.get(worker__email="nadia@example.org")
    assert nadia.worker.roles == [Role.COORDINATOR.value]
    assert nadia.worker.check_password(PASSWORD)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"password": "short"}, "Use 12 characters or more"),
        ({"roles": ["administrator", "practitioner"]}, "opens no family, so they have no other role."),
        ({"roles": []}, "Choose what they do."),
        ({"email": "nobody"}, "Write an email address"),
        ({"name": "\x00"}, "There is a problem"),
        ({"name": "x" * 100_000}, "There is a problem"),
    ],
)
def test_it_is_refused_in_a_sentence_and_the_password_is_not_shown_again(changes: dict[str, Any], why: str) -> None:
    page = signed_in(an_administrator()).post(PAGE, answers(**changes)).content.decode()
    assert why in page
    assert PASSWORD not in page
    assert not User.objects.filter(email="nadia@example.org").exists()


def test_one_address_has_one_account() -> None:
    client = signed_in(an_administrator())
    client.post(PAGE, answers())
    assert "has an account with this email address already" in client.post(PAGE, answers()).content.decode()
