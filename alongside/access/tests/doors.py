"""A browser in which somebody is signed in, for the tests of every room's pages."""

from django.test import Client

from alongside.access.models import User


def signed_in(worker: User) -> Client:
    """A browser in which this worker is signed in."""
    client = Client()
    client.force_login(worker)
    return client


def page_of(worker: User, path: str) -> str:
    """What the worker reads on a page that opens to them."""
    response = signed_in(worker).get(path)
    assert response.status_code == 200, response.status_code
    return response.content.decode()
