"""The device the family was lent, at its pages."""

from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.conferences.models import PrivateTime
from alongside.conferences.tests.factories import coordinator_at
from alongside.plans import actions
from alongside.plans.tests import factories

WORDS = {"hopes": "Peace at night", "promises-0-what": "Sings", "promises-0-who": "Nana Rose", "turn": "0"}


def a_link(private_time: PrivateTime | None = None) -> str:
    """The address the family is given."""
    private_time = private_time or factories.a_private_time_on_a_device()
    by = coordinator_at(private_time.conference)
    _, token = actions.lend_device(private_time=private_time, by=by, at=timezone.now())
    return reverse("private_time_link", args=[token])


def a_device(private_time: PrivateTime | None = None) -> Client:
    """A browser on which the family opened its link."""
    client = Client()
    client.post(a_link(private_time))
    return client


def write(device: Client, do: str = "save", **typed: str) -> Any:
    return device.post(reverse("our_working_plan"), WORDS | {"do": do} | typed)


def read(device: Client) -> str:
    return str(device.get(reverse("our_working_plan")).content.decode())
