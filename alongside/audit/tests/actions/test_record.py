"""Audit lines are written once."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.forms import model_to_dict
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


def test_the_databases_own_clock_stands_beside_the_moment_told() -> None:
    long_ago = timezone.now() - timedelta(days=9)
    line = AuditEvent.objects.get(pk=record("thing.done", by="somebody", at=long_ago).pk)
    assert line.at == long_ago
    assert timezone.now() - line.written_at < timedelta(minutes=1)


def test_what_record_returns_is_the_line_as_it_stands() -> None:
    told = record("thing.done", family_id=7, detail={"a": [1, None]}, by="somebody", at=timezone.now())
    read = AuditEvent.objects.get(pk=told.pk)
    assert model_to_dict(told) == model_to_dict(read)
    assert told == read


def test_a_line_comes_in_by_no_other_way() -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        AuditEvent.objects.create(at=timezone.now(), event="thing.forged", actor_name="", written_at=timezone.now())


def test_a_table_of_the_same_name_leads_no_line_astray() -> None:
    """A temporary table comes before all others in PostgreSQL, unless a function says otherwise."""
    with connection.cursor() as cursor:
        cursor.execute("create temporary table audit_auditevent (like public.audit_auditevent including all)")
        cursor.execute("create temporary table audit_unsealed (event_id bigint, at timestamptz)")
        line = record("thing.done", by="somebody", at=timezone.now())
        cursor.execute("select event from public.audit_auditevent where id = %s", [line.pk])
        assert cursor.fetchall() == [("thing.done",)]
