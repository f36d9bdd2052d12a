"""What workers noted for themselves goes by itself; what is a family's goes with the family."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db.models import Model
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.desk.actions.retention import forget_old_notes
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_social_worker
from alongside.restorative.models import Circle, Conversation, Reflection
from tests.walls.as_somebody import identity

pytestmark = pytest.mark.django_db
MONTHS_AGO, LONG_AGO = timedelta(days=90), timedelta(days=900)


def noted(at: datetime) -> dict[type[Model], int]:
    """One of each, by one worker."""
    worker, family = a_social_worker(), a_family()
    talk: dict[str, Any] = {"who": "Two", "happened_on": timezone.localdate(at), "noted_at": at, "noted_by": worker}
    Conversation.objects.create(agreed="They ring first.", family=family, **talk)
    return {
        Circle: Circle.objects.create(facilitator=worker, title="Class 4", begun_at=at).pk,
        Reflection: Reflection.objects.create(worker=worker, work="visit", support=5, challenge=5, placed_at=at).pk,
        Conversation: Conversation.objects.create(agreed="They ring first.", **talk).pk,
    }


def forgotten() -> dict[str, int]:
    """As the night does it: for no worker in particular."""
    at = timezone.now()
    with identity(None):
        return forget_old_notes(before=at - timedelta(days=730), at=at)


def test_what_is_old_goes_whoever_wrote_it_and_what_is_not_stays() -> None:
    old, new = noted(timezone.now() - LONG_AGO), noted(timezone.now() - MONTHS_AGO)
    assert forgotten() == {"circles": 1, "reflections": 1, "conversations": 1}
    for model in old:
        assert not model._default_manager.filter(pk=old[model]).exists()
        assert model._default_manager.filter(pk=new[model]).exists()


def test_a_conversation_of_a_family_goes_with_the_family() -> None:
    noted(timezone.now() - LONG_AGO)
    forgotten()
    assert Conversation.objects.exclude(family=None).count() == 1


def test_only_counts_are_written_down_and_nothing_where_nothing_goes() -> None:
    noted(timezone.now() - LONG_AGO)
    forgotten()
    forgotten()
    line = AuditEvent.objects.get(event="old_notes.forgotten")
    assert line.detail == {"circles": 1, "reflections": 1, "conversations": 1}
