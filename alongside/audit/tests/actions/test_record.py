"""Audit lines are written once."""

from dataclasses import dataclass

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from alongside.audit.actions import record
from alongside.audit.models import AuditEvent
from alongside.audit.queries import events_of_family


@dataclass
class Somebody:
    """The rooms above know workers; a line needs only who somebody is and what they are called."""

    pk: int
    name: str


pytestmark = pytest.mark.django_db


def test_a_line_says_who_did_what_to_which_family() -> None:
    worker = Somebody(pk=41, name="Grace Madeup")
    before = record("thing.begun", by=worker, at=timezone.now())
    record("thing.done", subject=before, family_id=7, detail={"a": 1}, by=worker, at=timezone.now())
    (line,) = events_of_family(7)
    assert (line.actor_name, line.actor_id) == ("Grace Madeup", 41)
    assert (line.subject_kind, line.subject_id) == ("audit.auditevent", before.pk)
    assert str(line) == "Grace Madeup: thing.done (done)"


def test_a_command_without_an_account_is_named_too() -> None:
    line = record("thing.done", by="the command line", at=timezone.now())
    assert (line.actor_id, line.actor_name) == (None, "the command line")


def test_a_line_can_be_neither_changed_nor_removed() -> None:
    line = record("thing.done", by="somebody", at=timezone.now())
    with pytest.raises(DatabaseError), transaction.atomic():
        AuditEvent.objects.filter(pk=line.pk).update(event="thing.hidden")
    with pytest.raises(DatabaseError), transaction.atomic():
        line.delete()
    assert AuditEvent.objects.get(pk=line.pk).event == "thing.done"
