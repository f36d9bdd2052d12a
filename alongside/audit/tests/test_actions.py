"""Audit lines are written once."""

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from alongside.access.tests.factories import a_worker
from alongside.audit.actions import record
from alongside.audit.models import AuditEvent
from alongside.audit.queries import events_of_family

pytestmark = pytest.mark.django_db


def test_a_line_says_who_did_what_to_which_family() -> None:
    worker = a_worker(name="Grace Madeup")
    record("thing.done", subject=worker, family_id=7, detail={"a": 1}, by=worker, at=timezone.now())
    (line,) = events_of_family(7)
    assert (line.actor_name, line.actor_id, line.subject_kind) == ("Grace Madeup", worker.pk, "access.user")
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
