"""Doors to try: everyone who might come to a page about a plan."""

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.access.models import User

SignedIn = Callable[[User], Client]


@pytest.fixture
def signed_in() -> SignedIn:
    """A browser somebody is signed in at."""

    def sign_in(worker: User) -> Client:
        client = Client()
        client.force_login(worker)
        return client

    return sign_in
