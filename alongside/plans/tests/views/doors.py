"""Who comes to a page of a plan, and who is turned away: the same for every page."""

from typing import Any

from django.test import Client
from django.urls import reverse

from alongside.access.models import User
from alongside.access.tests.doors import signed_in
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import a_coordinator, a_social_worker
from alongside.plans.models import Plan

__all__ = [
    "at",
    "hides_from_who_is_not_involved",
    "is_for",
    "page",
    "posts",
    "refuses",
    "signed_in",
    "turns_away_strangers",
]


def at(name: str, plan: Plan, *more: Any) -> str:
    return reverse(name, args=[plan.reference, *more])


def turns_away_strangers(address: str) -> None:
    """Nobody signed in is asked to sign in, and sees nothing."""
    answer = Client().get(address)
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("sign_in"))


def hides_from_who_is_not_involved(address: str, *, as_coordinator: bool = True) -> None:
    """A worker of another family learns nothing: not even that this plan exists."""
    other = a_coordinator() if as_coordinator else a_social_worker()
    assert signed_in(other).get(address).status_code == 404


def is_for(worker: User, address: str, *, words: str) -> None:
    """The right worker sees it, and that they opened it is written down."""
    before = AuditEvent.objects.filter(event="family.opened", actor_id=worker.pk).count()
    answer = signed_in(worker).get(address)
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert AuditEvent.objects.filter(event="family.opened", actor_id=worker.pk).count() == before + 1


def refuses(worker: User, address: str) -> None:
    """A worker of this family whose role does not allow it is told why."""
    answer = signed_in(worker).get(address)
    assert answer.status_code == 403
    assert "Your role does not let you" in answer.content.decode()


def posts(worker: User, address: str, /, **typed: Any) -> Any:
    return signed_in(worker).post(address, typed)


def page(answer: Any) -> str:
    assert answer.status_code == 200, f"it went on to {answer.get('Location')}"
    return str(answer.content.decode())
