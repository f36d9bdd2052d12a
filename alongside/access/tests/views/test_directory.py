"""Coming in by the council's directory: a real provider on this machine says who somebody is."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
import requests
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone

from alongside.access.actions import end_worker
from alongside.access.models import User
from alongside.access.tests.factories import a_worker, an_administrator, an_app, code_from_app
from alongside.audit.models import AuditEvent
from tests.directory import use

pytestmark = pytest.mark.django_db
GRACE = {"email": "grace@example.org", "email_verified": True, "name": "Grace Madeup", "amr": ["pwd"]}
PEOPLE = {
    "grace": GRACE,
    "grace-by-phone": GRACE | {"amr": ["pwd", "mfa"]},
    "grace-unchecked": GRACE | {"email_verified": False},
    "nobody": GRACE | {"email": "nobody@example.org"},
}
Start = Callable[..., str]


def go(client: Client, who: str, wanted: str = "/families/") -> str:
    """Through the directory as this person, and back; the page one is sent to after that."""
    to = client.get("/sign-in/directory/", {"next": wanted})["Location"]
    browser = requests.Session()
    asked = browser.get(to, timeout=10)
    answers = {"not": "1"} if who == "cancel" else {"who": who}
    answer = browser.post(asked.url, data=answers, allow_redirects=False, timeout=10)
    while not answer.headers["Location"].startswith("http://testserver/"):
        answer = browser.get(answer.headers["Location"], allow_redirects=False, timeout=10)
    back = urlsplit(answer.headers["Location"])
    return str(client.get(f"{back.path}?{back.query}")["Location"])


@pytest.fixture
def grace(a_directory: Start) -> User:
    a_directory(PEOPLE)
    return an_app(a_worker(email="Grace@example.org"))


def is_in(client: Client) -> bool:
    return client.get("/my-sign-in/").status_code == 200


def test_the_directory_is_the_first_step_and_our_second_is_asked(client: Client, grace: User) -> None:
    second = go(client, "grace")
    assert second.startswith("/sign-in/second-step/")
    assert not is_in(client)
    assert client.post(second, {"code": code_from_app(grace)})["Location"] == "/families/"
    assert is_in(client)


def test_a_second_factor_of_the_directory_counts_only_where_the_council_trusts_it(
    client: Client, grace: User, settings: LazySettings
) -> None:
    assert go(client, "grace-by-phone").startswith("/sign-in/second-step/")
    settings.DIRECTORY_SECOND_FACTOR = ["mfa"]
    assert go(client, "grace-by-phone") == "/families/"
    assert is_in(client)
    assert AuditEvent.objects.get(event="worker.signed_in").detail == {"second_step": "directory"}


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        ("nobody", "There is no account here for you yet."),
        ("grace-unchecked", "does not say that your email address is yours"),
        ("cancel", "did not work this time"),
    ],
)
def test_who_has_no_account_with_a_checked_address_stays_outside(
    client: Client, grace: User, who: str, sentence: str
) -> None:
    accounts = User.objects.count()
    assert go(client, who) == "/sign-in/"
    assert sentence in client.get("/sign-in/").content.decode()
    assert User.objects.count() == accounts, "Nobody signs up"
    assert AuditEvent.objects.filter(event="worker.sign_in_refused", detail__by="directory").count() == 1


def test_somebody_else_who_is_given_the_address_later_does_not_get_the_account(client: Client, grace: User) -> None:
    go(client, "grace")
    grace.refresh_from_db()
    assert grace.directory_id.endswith(" grace")
    other = Client()
    assert go(other, "grace-by-phone") == "/sign-in/"
    assert "belongs to somebody else in the directory" in other.get("/sign-in/").content.decode()


def test_a_closed_account_stays_closed(client: Client, grace: User) -> None:
    go(client, "grace")
    end_worker(worker=grace, by=an_administrator(), at=timezone.now())
    late = Client()
    assert go(late, "grace") == "/sign-in/"
    assert "This account is closed." in late.get("/sign-in/").content.decode()


def test_an_answer_nobody_asked_for_is_not_heard(client: Client, grace: User) -> None:
    back = client.get("/sign-in/directory/back/", {"code": "made-up", "state": "made-up"})
    assert back["Location"] == "/sign-in/"
    assert not is_in(client)


def test_the_way_on_never_leads_to_another_place(client: Client, grace: User) -> None:
    second = go(client, "grace", wanted="https://elsewhere.example/")
    assert client.post(second, {"code": code_from_app(grace)})["Location"] == "/my-work/"


def test_without_a_directory_there_is_no_way_to_it(client: Client) -> None:
    assert client.get("/sign-in/directory/").status_code == 404
    assert "Or with a password" not in client.get("/sign-in/").content.decode()


def test_a_directory_that_does_not_answer_is_no_end(client: Client, a_directory: Start, settings: LazySettings) -> None:
    a_directory(PEOPLE)
    use(settings, "http://127.0.0.1:9")
    assert client.get("/sign-in/directory/")["Location"] == "/sign-in/"
    assert "did not work this time" in client.get("/sign-in/").content.decode()
