"""What was typed is never lost on the way to the sign-in page, and never shown to anybody else."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.actions import LAST_WORKER_COOKIE
from alongside.access.models import KeptWords, User
from alongside.access.tests.doors import come_in, signed_in
from alongside.access.tests.factories import a_worker, an_app

pytestmark = pytest.mark.django_db
PAGE = "/families/find/"


def signed_in_before(worker: User) -> Client:
    """A browser that knows who signed in last, and whose session has run out."""
    client = Client()
    come_in(client, an_app(worker))
    client.cookies.pop("sessionid")
    return client


def way_back(client: Client, **typed: str) -> str:
    address = client.post(PAGE, typed)["Location"]
    assert urlsplit(address).path == "/sign-in/"
    return parse_qs(urlsplit(address).query)["next"][0]


def test_the_words_are_back_after_signing_in() -> None:
    worker = a_worker()
    client = signed_in_before(worker)
    back = way_back(client, name="Ayo O’Madeup")
    page = client.get(come_in(client, worker, next=back)["Location"])
    assert 'value="Ayo O’Madeup"' in page.content.decode()


def test_a_long_answer_in_any_script_is_kept_whole() -> None:
    worker, long = a_worker(), "مساء الخير 👩‍👩‍👦 " * 50_000
    client = signed_in_before(worker)
    back = way_back(client, name=long)
    assert back != PAGE
    client.force_login(worker)
    assert long.strip() in client.get(back).content.decode()


def test_nothing_typed_stands_in_the_database_or_the_address_as_it_was_typed() -> None:
    back = way_back(signed_in_before(a_worker()), name="Ayo Madeup")
    assert "Ayo" not in back
    assert b"Ayo" not in bytes(KeptWords.objects.get().sealed)


def test_another_worker_with_the_address_sees_nothing_of_it() -> None:
    back = way_back(signed_in_before(a_worker()), name="Ayo Madeup")
    assert "Ayo Madeup" not in signed_in(a_worker()).get(back).content.decode()


def test_after_a_day_they_are_gone() -> None:
    worker = a_worker()
    back = way_back(signed_in_before(worker), name="Ayo Madeup")
    KeptWords.objects.update(kept_at=timezone.now() - timedelta(hours=25))
    assert "Ayo Madeup" not in signed_in(worker).get(back).content.decode()


def test_a_browser_nobody_signed_in_with_keeps_nothing() -> None:
    assert way_back(Client(), name="Ayo Madeup") == PAGE
    assert not KeptWords.objects.exists()


def test_a_forged_cookie_keeps_nothing() -> None:
    client = Client()
    client.cookies[LAST_WORKER_COOKIE] = f"{a_worker().pk}:forged"
    way_back(client, name="Ayo Madeup")
    assert not KeptWords.objects.exists()


def test_a_form_from_before_signing_in_again_comes_back_filled() -> None:
    worker = a_worker()
    client = Client(enforce_csrf_checks=True)
    client.force_login(worker)
    old = client.post(PAGE, {"name": "Ayo Madeup", "csrfmiddlewaretoken": "x" * 64})
    assert old.status_code == 302
    assert 'value="Ayo Madeup"' in client.get(old["Location"]).content.decode()


def test_a_hundred_thousand_letters_are_kept() -> None:
    worker = a_worker()
    client = signed_in_before(worker)
    back = way_back(client, name="x" * 100_000)
    assert "x" * 100_000 in signed_in(worker).get(back).content.decode()


def test_what_a_page_sends_when_time_is_up_is_there_after_signing_in() -> None:
    worker = an_app(a_worker())
    client = signed_in_before(worker)
    sent = client.post("/keep-words/", {"name": "Ayo Madeup", "kept_of_page": PAGE})
    back = parse_qs(urlsplit(sent["Location"]).query)["next"][0]
    assert 'value="Ayo Madeup"' in client.get(come_in(client, worker, next=back)["Location"]).content.decode()


def test_who_is_still_signed_in_goes_straight_back_to_their_words() -> None:
    client = signed_in(a_worker())
    back = client.post("/keep-words/", {"name": "Ayo Madeup", "kept_of_page": PAGE})["Location"]
    assert 'value="Ayo Madeup"' in client.get(back).content.decode()


@pytest.mark.parametrize("page", ["", "//elsewhere.example/", "https://elsewhere.example/", "/\x00", "/" + "x" * 5000])
def test_words_are_taken_to_no_other_place(page: str) -> None:
    client = signed_in_before(an_app(a_worker()))
    sent = client.post("/keep-words/", {"name": "Ayo", "kept_of_page": page})
    assert sent.status_code == 302
    assert "elsewhere" not in sent["Location"]


@pytest.mark.parametrize("door", ["/sign-in/", "/sign-in/second-step/"])
def test_a_door_opened_long_ago_still_knows_the_way_to_the_words(door: str) -> None:
    client = Client(enforce_csrf_checks=True)
    sent = client.post(f"{door}?next={PAGE}%3Fkept%3Dtoken", {"csrfmiddlewaretoken": "x" * 64})
    assert parse_qs(urlsplit(sent["Location"]).query)["next"] == [f"{PAGE}?kept=token"]
