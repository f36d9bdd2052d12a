"""There is a place for every month before it begins, and no line is ever refused for its date."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from alongside.audit.actions import make_months, record
from alongside.audit.models import AuditEvent
from alongside.audit.tests.as_owner import as_owner

FAR_AWAY = datetime(1971, 2, 3, tzinfo=UTC)


def partition_of(pk: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("select tableoid::regclass::text from audit_auditevent where id = %s", [pk])
        return str(cursor.fetchone()[0])


@pytest.mark.django_db
def test_a_line_lies_in_its_month_and_an_odd_one_is_taken_too() -> None:
    now = timezone.now()
    today, odd = record("thing.done", by="somebody", at=now), record("thing.done", by="somebody", at=FAR_AWAY)
    assert partition_of(today.pk) == f"audit_auditevent_{now:%Y_%m}"
    assert partition_of(odd.pk) == "audit_auditevent_default"


@pytest.mark.django_db
def test_what_is_there_already_is_not_made_again() -> None:
    make_months()
    assert make_months() == []


@pytest.mark.django_db(transaction=True)
def test_lines_that_came_before_their_month_was_made_move_into_it() -> None:
    at = timezone.now() + timedelta(days=40)
    table = f"audit_auditevent_{at:%Y_%m}"
    with as_owner() as owner:
        owner.execute(f"drop table {table}")
    early = record("thing.done", detail={"early": True}, by="somebody", at=at)
    assert partition_of(early.pk) == "audit_auditevent_default"
    assert make_months() == [table]
    assert partition_of(early.pk) == table
    assert AuditEvent.objects.get(pk=early.pk).detail == {"early": True}
