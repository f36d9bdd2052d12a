"""The button with which preparing people begins, and what it says where it cannot."""

import pytest

from alongside.restorative.states import MeetingStatus, SafeToGoOn
from alongside.restorative.tests.factories import a_meeting, again, lead_of
from alongside.restorative.tests.found_safe import looked, only_facilitators_come_in, opened, sent

pytestmark = pytest.mark.django_db

PAGE = "begin_preparing_people"
BUTTON = "Begin to prepare people"


def meeting_page(meeting: object) -> str:
    return opened("restorative_meeting", meeting, lead_of(meeting)).content.decode()  # type: ignore[arg-type]


def test_it_begins() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    looked(meeting, SafeToGoOn.YES)
    assert BUTTON in meeting_page(meeting)
    assert sent(PAGE, meeting, lead_of(meeting)).status_code == 302
    assert again(meeting).status == MeetingStatus.PREPARING


def test_what_is_missing_stands_on_the_page_instead_of_the_button() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    assert BUTTON not in meeting_page(meeting)
    looked(meeting)
    page = meeting_page(meeting)
    assert BUTTON not in page
    assert "There is no second facilitator yet." in page


def test_pressed_all_the_same_it_says_why_it_cannot_and_nothing_changes() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    looked(meeting, SafeToGoOn.NO)
    answer = sent(PAGE, meeting, lead_of(meeting))
    assert answer.status_code == 409
    assert "You found that this is not safe. Nobody is asked." in answer.content.decode()
    assert again(meeting).status == MeetingStatus.LOOKING


def test_it_is_a_button_and_no_page() -> None:
    meeting = a_meeting()
    assert opened(PAGE, meeting, lead_of(meeting)).status_code == 405


def test_only_its_facilitators_come_in() -> None:
    only_facilitators_come_in(PAGE, a_meeting(sensitive=True), button=True)
