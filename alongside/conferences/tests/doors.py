"""Trying a door: who is let in to a page of a meeting, and who never learns that it is there."""

from typing import Any

from django.test import Client
from django.urls import reverse

from alongside.access.models import User
from alongside.conferences.models import Conference
from alongside.conferences.tests.factories import coordinator_at
from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_coordinator


def at(worker: User | None) -> Client:
    """A browser, with somebody signed in or nobody."""
    client = Client()
    if worker:
        client.force_login(worker)
    return client


def come_to(name: str, *args: Any, worker: User | None) -> Any:
    return at(worker).get(reverse(name, args=args))


def answer(name: str, *args: Any, worker: User | None, said: dict[str, Any] | None = None) -> Any:
    return at(worker).post(reverse(name, args=args), said or {})


def assert_guarded(conference: Conference, name: str, *args: Any, button: bool = False) -> None:
    """A stranger signs in first; the referrer's role is refused; other coordinators do not learn that it exists."""
    come = answer if button else come_to
    here = (conference.reference, *args)
    stranger = come(name, *here, worker=None)
    assert stranger.status_code in (302, 200)
    assert conference.family.name not in stranger.content.decode()
    assert "sign-in" in stranger.headers.get("Location", "") or "Sign in" in stranger.content.decode()
    assert come(name, *here, worker=conference.referral.referrer).status_code == 403
    assert come(name, *here, worker=a_coordinator()).status_code == 404
    other_part = a_coordinator()
    works_with(conference.family, other_part, Part.INTERPRETER)
    assert come(name, *here, worker=other_part).status_code == 404


def opened_by_coordinator(conference: Conference, name: str, *args: Any) -> str:
    """The page, as the family's coordinator sees it."""
    response = come_to(name, conference.reference, *args, worker=coordinator_at(conference))
    assert response.status_code == 200, response.content.decode()[:500]
    return str(response.content.decode())


def answered_by_coordinator(conference: Conference, name: str, *args: Any, said: dict[str, Any] | None = None) -> Any:
    return answer(name, conference.reference, *args, worker=coordinator_at(conference), said=said)
