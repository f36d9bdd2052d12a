"""A request noted by mistake is taken back with a reason, and stays in the list."""

import pytest
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.audit.models import AuditEvent
from alongside.desk.actions import records
from alongside.desk.models import Passage, RecordRequest
from alongside.desk.states import RequestStatus
from alongside.desk.tests.doors import the_records_door_holds
from alongside.desk.tests.factories import a_record_request, collected, read_through, who_gives

pytestmark = pytest.mark.django_db
WRONG = "It was her cousin who asked."


def path_of(asked: RecordRequest) -> str:
    return f"/records/{asked.reference}/by-mistake/"


def taken_back() -> RecordRequest:
    asked = collected(a_record_request())
    return records.withdraw_record_request(record_request=asked, why=WRONG, by=who_gives(asked), at=timezone.now())


def test_the_door_holds() -> None:
    the_records_door_holds(path_of(a_record_request()))


def test_it_stays_in_the_list_as_taken_back_and_waits_no_more() -> None:
    asked = collected(a_record_request())
    manager = who_gives(asked)
    assert f"/records/{asked.reference}/" in page_of(manager, "/my-work/")
    signed_in(manager).post(path_of(asked), {"why": WRONG})
    assert f"/records/{asked.reference}/" not in page_of(manager, "/my-work/")
    assert "written down by mistake" in page_of(manager, "/records/")
    assert WRONG in page_of(manager, f"/records/{asked.reference}/")


def test_what_was_put_together_goes_and_the_audit_keeps_no_words() -> None:
    asked = taken_back()
    assert not Passage.objects.filter(request=asked).exists()
    assert AuditEvent.objects.get(event="record_request.withdrawn").detail == {}


def test_without_a_reason_it_comes_back() -> None:
    asked = a_record_request()
    page = signed_in(who_gives(asked)).post(path_of(asked), {"why": " "}).content.decode()
    assert "Write how the mistake came about." in page
    assert RecordRequest.objects.get().status == RequestStatus.ASKED


def test_a_record_that_was_given_is_not_taken_back() -> None:
    asked = read_through(collected(a_record_request()))
    manager, today = who_gives(asked), timezone.localdate()
    records.give_record(record_request=asked, given_on=today, given_how="To Ayo", by=manager, at=timezone.now())
    page = signed_in(manager).post(path_of(asked), {"why": WRONG}).content.decode()
    assert "given already" in page
    assert WRONG in page


@pytest.mark.parametrize("what", ["put-together/", "who-asks/", "more-time/", "serious-harm/", "given/", "by-mistake/"])
def test_nothing_more_is_done_with_it(what: str) -> None:
    asked = taken_back()
    today = timezone.localdate()
    typed = {"why": "x", "words": "x", "asked_of": "x", "could_follow": "no", "identity_checked_how": "x",
             "given_how": "x"}  # fmt: skip
    for name in ("told_on", "given_on"):
        typed |= {f"{name}-day": str(today.day), f"{name}-month": str(today.month), f"{name}-year": str(today.year)}
    answer = signed_in(who_gives(asked)).post(f"/records/{asked.reference}/{what}", typed, follow=True)
    assert "had been written down by mistake" in answer.content.decode()
    assert RecordRequest.objects.get().status == RequestStatus.WITHDRAWN


def test_no_copy_is_made_of_it() -> None:
    asked = taken_back()
    assert signed_in(who_gives(asked)).get(f"/records/{asked.reference}/record.pdf").status_code == 302
