"""Whatever is asked of any public address, and however, nothing is left in a browser that came empty."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

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
