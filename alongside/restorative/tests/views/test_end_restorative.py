"""The page on which it ends."""

import html

import pytest

from alongside.families.queries import last_mending
from alongside.restorative.models import Ending
from alongside.restorative.states import MeetingStatus
from alongside.restorative.tests.factories import a_meeting, again, lead_of
from alongside.restorative.tests.found_safe import only_facilitators_come_in, opened, sent

pytestmark = pytest.mark.django_db

PAGE = "end_restorative"
SAID = {"how": "not_safe", "words": "It could do more harm."}
KNOWN = "What do the people want the coordinator to know?"
CROSSES = "Only what stands in this box crosses over"


def test_it_ends_and_its_facilitator_still_reads_it() -> None:
    meeting = a_meeting()
    assert sent(PAGE, meeting, lead_of(meeting), SAID).status_code == 302
    assert again(meeting).status == MeetingStatus.OVER
    assert opened("restorative_meeting", meeting, lead_of(meeting)).status_code == 200


def test_where_a_conference_waits_the_page_says_what_alone_crosses_over() -> None:
    meeting = a_meeting(before_conference=True)
    page = html.unescape(opened(PAGE, meeting, lead_of(meeting)).content.decode())
    assert KNOWN in page
    assert CROSSES in page
    assert "Nobody has failed, and nobody is named." in page
    sent(PAGE, meeting, lead_of(meeting), SAID | {"for_coordinator": "They would like to sit apart."})
    mending = last_mending(meeting.family)
    assert mending is not None
    assert mending.words == "They would like to sit apart."


def test_where_none_waits_nothing_is_asked_for_it_and_nothing_sent_for_it_is_kept() -> None:
    meeting = a_meeting()
    page = html.unescape(opened(PAGE, meeting, lead_of(meeting)).content.decode())
    assert KNOWN not in page
    assert CROSSES not in page
    assert sent(PAGE, meeting, lead_of(meeting), SAID | {"for_coordinator": "x"}).status_code == 302


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"how": ""}, "Say why it is over."),
        ({"how": "they_failed"}, "Choose one of the answers on this page."),
        ({"words": " "}, "Say why, in a few words."),
        ({"words": "a \x00 b"}, "has a character that cannot be saved"),
        ({"for_coordinator": "long " * 500}, "Use 2,000 characters or fewer."),
    ],
)
def test_each_mistake_is_a_sentence_and_it_goes_on(changes: dict[str, str], said: str) -> None:
    meeting = a_meeting(before_conference=True)
    answers = SAID | {"for_coordinator": "They would like to sit apart."} | changes
    page = html.unescape(sent(PAGE, meeting, lead_of(meeting), answers).content.decode())
    assert "There is a problem" in page
    assert said in page
    assert "sit apart." in page or "for_coordinator" in changes
    assert not Ending.objects.exists()
    assert again(meeting).status != MeetingStatus.OVER


def test_it_ends_once() -> None:
    meeting = a_meeting()
    sent(PAGE, meeting, lead_of(meeting), SAID)
    page = html.unescape(sent(PAGE, meeting, lead_of(meeting), SAID | {"words": "Once more."}).content.decode())
    assert "This is over." in page
    assert "Once more." in page
    assert Ending.objects.get().words == SAID["words"]


def test_only_its_facilitators_come_in() -> None:
    only_facilitators_come_in(PAGE, a_meeting(sensitive=True))
