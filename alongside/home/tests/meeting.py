"""A family whose meeting is arranged, and a relative's own browser."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.conferences.models import Conference
from alongside.conferences.tests.factories import a_conference, arranged, guest_named
from alongside.home.tests.at_home import at_home
from alongside.people.models import Person


def a_meeting(*, relatives: int = 2) -> Conference:
    """Arranged for the day after tomorrow: Ruth, Nana Rose and Dele are asked, and Ayo and Tem are prepared."""
    conference = a_conference(relatives=relatives)
    return arranged(conference, starts_at=timezone.now() + timedelta(days=2), at=timezone.now())


def person_of(conference: Conference, name: str) -> Person:
    return guest_named(conference, name).person


def home_of(conference: Conference, name: str, *, language: str = "en-gb") -> Client:
    return at_home(conference.family, person_of(conference, name), language=language)


def child_home(conference: Conference) -> Client:
    return at_home(conference.family, conference.children.order_by("pk")[0].child)


def read(client: Client, page: str, *args: object) -> str:
    """The words of one page, which opens."""
    answer = client.get(reverse(page, args=args))
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()
