"""A browser in which somebody is signed in, for the tests of every room's pages."""

from typing import Any

from django.test import Client

from alongside.access.models import User
from alongside.access.tests.factories import PASSWORD, code_from_app


def signed_in(worker: User) -> Client:
    """A browser in which this worker is signed in."""
    client = Client()
    client.force_login(worker)
    return client


def come_in(client: Client, worker: User, *, code: str = "", **more: str) -> Any:
    """By the front door, both steps; `next` and a wrong password go in `more`. The answer after the second step."""
    answers = {"email": worker.email, "password": PASSWORD, **more}
    second = client.post("/sign-in/", answers)["Location"]
    assert second.startswith("/sign-in/second-step/"), second
    return client.post(second, {"code": code or code_from_app(worker)})


def sure_it_is(worker: User) -> Client:
    """Signed in, and asked just now whether it is still them."""
    client = signed_in(worker)
    client.post("/my-sign-in/is-it-you/", {"password": PASSWORD})
    return client


def page_of(worker: User, path: str) -> str:
    """What the worker reads on a page that opens to them."""
    response = signed_in(worker).get(path)
    assert response.status_code == 200, response.status_code
    return response.content.decode()
