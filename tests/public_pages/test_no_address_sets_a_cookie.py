"""Whatever is asked of any public address, and however, nothing is left in a browser that came empty."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from alongside.families.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from tests.house.test_every_door_is_guarded import doors

SAMPLES = {"IntConverter": 7, "SlugConverter": "training", "StringConverter": "zz9"}
OURS = {"sec-fetch-site": "same-origin"}


def public_addresses() -> Iterator[str]:
    """Every address that is anybody’s, in English and in one more language; files and feeds too."""
    for path, door in doors(get_resolver().url_patterns):
        assert isinstance(door, URLPattern)
        if getattr(door.callback, "anyones", ""):
            parts = {name: SAMPLES[type(one).__name__] for name, one in door.pattern.converters.items()}
            spoken = {"language": "ar"} if "<language:" in path else {}
            yield reverse(str(door.name), kwargs={**spoken, **parts})


ADDRESSES = sorted(set(public_addresses()))


def test_there_are_addresses_to_try() -> None:
    assert {"/", "/ar/", "/ask/", "/ar/ask/", "/useful/", "/robots.txt", "/training/dates.ics"} <= set(ADDRESSES)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_sets_a_cookie(address: str) -> None:
    for answer in (
        Client().get(address),
        Client().head(address),
        Client().post(address, {"name": "Ayo"}, headers=OURS),
        Client(enforce_csrf_checks=True).post(address, {"name": "Ayo"}),
    ):
        assert answer.status_code < 500 or address == "/status.json"  # it tells of trouble in this way
        assert not answer.cookies, f"{answer.status_code}: {answer.cookies}"
        assert "Set-Cookie" not in answer.headers


@pytest.mark.django_db
def test_nothing_between_keeps_what_a_worker_is_answered_as_it_carries_their_sign_in() -> None:
    worker = signed_in(a_social_worker())
    said = {address: worker.get(address) for address in ADDRESSES}
    assert any(answer.cookies for answer in said.values())
    assert [address for address, answer in said.items() if "public" in answer["Cache-Control"]] == []


@pytest.mark.django_db
def test_nor_what_somebody_is_answered_who_is_half_way_through_signing_in() -> None:
    phone = Client()
    session = phone.session
    session["half"] = "way"
    session.save()
    answer = phone.get("/about/training/")
    assert answer.cookies
    assert answer["Cache-Control"] == "no-store"
