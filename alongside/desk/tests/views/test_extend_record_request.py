"""More time for a record."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.desk.models import RecordRequest
from alongside.desk.tests.doors import the_records_door_holds
from alongside.desk.tests.factories import a_record_request, who_gives
from alongside.foundation.day_count import months_after

pytestmark = pytest.mark.django_db


def told(day: date) -> dict[str, str]:
    boxes = {"told_on-day": str(day.day), "told_on-month": str(day.month), "told_on-year": str(day.year)}
    return {**boxes, "why": "There are three boxes of paper."}


def test_the_door_holds() -> None:
    the_records_door_holds(f"/records/{a_record_request().reference}/more-time/")


def test_it_is_due_after_three_months_then() -> None:
    asked = a_record_request()
    signed_in(who_gives(asked)).post(f"/records/{asked.reference}/more-time/", told(timezone.localdate()))
    assert RecordRequest.objects.get().due_on == months_after(asked.asked_on, 3)


def test_not_when_they_were_told_too_late() -> None:
    asked = a_record_request(asked_on=timezone.localdate() - timedelta(days=60))
    answer = signed_in(who_gives(asked)).post(f"/records/{asked.reference}/more-time/", told(timezone.localdate()))
    page = answer.content.decode()
    assert "They have to be told within one month" in page
    assert "three boxes of paper" in page
    assert RecordRequest.objects.get().due_on == asked.due_on
