"""From where somebody comes is what the council's own proxy says, and never what they say themselves."""

import pytest
from allauth.account.adapter import get_adapter
from django.conf import LazySettings
from django.http import HttpRequest
from django.test import RequestFactory

CLAIMED, SEEN_BY_PROXY, PROXY = "203.0.113.9", "198.51.100.7", "192.0.2.1"


@pytest.fixture
def request_through_a_proxy(rf: RequestFactory) -> HttpRequest:
    """A visitor sends a header of their own; the proxy adds whom it saw."""
    return rf.get("/", REMOTE_ADDR=PROXY, headers={"x-forwarded-for": f"{CLAIMED}, {SEEN_BY_PROXY}"})


def test_without_a_proxy_the_header_is_not_believed(
    request_through_a_proxy: HttpRequest, settings: LazySettings
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 0
    assert get_adapter().get_client_ip(request_through_a_proxy) == PROXY


def test_with_one_proxy_only_what_it_added_is_believed(
    request_through_a_proxy: HttpRequest, settings: LazySettings
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert get_adapter().get_client_ip(request_through_a_proxy) == SEEN_BY_PROXY


@pytest.mark.parametrize(
    ("seen", "counted_as"),
    [
        ("2001:db8:7:7::1", "2001:db8:7:7::"),
        ("2001:db8:7:7:ffff:1:2:3", "2001:db8:7:7::"),
        ("2001:db8:7:8::1", "2001:db8:7:8::"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("198.51.100.7", "198.51.100.7"),
    ],
)
def test_all_addresses_of_one_network_are_counted_as_one(rf: RequestFactory, seen: str, counted_as: str) -> None:
    assert get_adapter().get_client_ip(rf.get("/", REMOTE_ADDR=seen)) == counted_as
