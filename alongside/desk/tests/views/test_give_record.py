"""Writing down that they have it."""

import pytest
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.desk.models import RecordRequest
from alongside.desk.states import RequestStatus
from alongside.desk.tests.doors import the_records_door_holds
from alongside.desk.tests.factories import a_record_request, collected, read_through, who_gives

pytestmark = pytest.mark.django_db


def today() -> dict[str, str]:
    now = timezone.localdate()
    return {"given_on-day": str(now.day), "given_on-month": str(now.month), "given_on-year": str(now.year)}


def test_the_door_holds() -> None:
    the_records_door_holds(f"/records/{a_record_request().reference}/given/")


def test_it_is_given_and_then_nothing_changes() -> None:
    asked = read_through(collected(a_record_request()))
    manager = who_gives(asked)
    signed_in(manager).post(f"/records/{asked.reference}/given/", {**today(), "given_how": "To Ayo, at home"})
    asked = RecordRequest.objects.get()
    assert (asked.status, asked.given_how) == (RequestStatus.GIVEN, "To Ayo, at home")
    assert "The copy they have" in page_of(manager, f"/records/{asked.reference}/")


def test_not_while_anything_waits() -> None:
    asked = collected(a_record_request())
    answers = {**today(), "given_how": "To Ayo, at home"}
    page = signed_in(who_gives(asked)).post(f"/records/{asked.reference}/given/", answers).content.decode()
    assert "to be read by somebody" in page
    assert "To Ayo, at home" in page
    assert RecordRequest.objects.get().status == RequestStatus.READING
