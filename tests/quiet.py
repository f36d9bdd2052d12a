"""What keeps tests quick and to themselves: no network, cheap passwords, few made-up examples."""

import os
import socket
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.core.cache import caches

from script import words

hypothesis.settings.register_profile("quick", max_examples=20, deadline=None, derandomize=True)
hypothesis.settings.register_profile("nightly", max_examples=1000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

HERE = {"localhost", "::1", "0.0.0.0", "::", ""}  # noqa: S104 (names of this machine, nothing listens on them)


class NetworkClosed(Exception):
    """A test tried to reach another machine."""


@pytest.fixture(scope="session", autouse=True)
def _closed_network() -> Iterator[None]:
    """Only this machine answers: tests neither need nor bother anybody else's."""
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def closed_connect(self: socket.socket, address: Any) -> None:
        _refuse_unless_here(address)
        connect(self, address)

    def closed_connect_ex(self: socket.socket, address: Any) -> int:
        _refuse_unless_here(address)
        return connect_ex(self, address)

    def closed_look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        _refuse_unless_here((host,))
        return look_up(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", closed_connect)
        patch.setattr(socket.socket, "connect_ex", closed_connect_ex)
        patch.setattr(socket, "getaddrinfo", closed_look_up)
        yield


def _refuse_unless_here(address: Any) -> None:
    if isinstance(address, str | bytes):  # the path of a socket on this machine
        return
    host = address[0].decode() if isinstance(address[0], bytes) else (address[0] or "")
    if host not in HERE and not host.startswith("127."):
        raise NetworkClosed(f"The network is closed in tests, but something tried to reach {host}.")


@pytest.fixture(scope="session", autouse=True)
def _cheap_passwords(django_test_environment: None) -> None:
    """A slow hash is right in life, and minutes of waiting in tests."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session", autouse=True)
def _a_place_for_collected_files(django_test_environment: None) -> None:
    """Pages are served from build/static; the server of static files warns when nobody has ever collected them."""
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)


@pytest.fixture(scope="session", autouse=True)
def _words_in_every_language() -> None:
    """The catalogues are compiled by whatever builds the front end; a few tests run on their own need them too."""
    words.compile_all()


@pytest.fixture(autouse=True)
def _nothing_kept_by_this_process() -> Iterator[None]:
    """What one test's council is called is not what the next one's is."""
    yield
    caches["of_this_process"].clear()
