"""The page of the supervisor: what was found, and their yes or not yet."""

import html

import pytest
from django.test import Client
from django.utils import timezone

from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from alongside.restorative.actions.at_home import say_their_words
from alongside.restorative.actions.facilitating import name_facilitator
from alongside.restorative.models import Meeting, Screen
from alongside.restorative.states import FacilitatorPart, MeetingStatus, PartyAnswer
from alongside.restorative.tests.factories import a_facilitator, a_meeting, lead_of
from alongside.restorative.tests.found_safe import a_supervised_meeting, looked, opened, sent, where, who_is
from alongside.restorative.tests.people import a_party

pytestmark = pytest.mark.django_db

PAGE = "agree_to_go_on"


def said(screen: Screen, says: str = "agree", words: str = "With breaks.") -> dict[str, str]:
    return {"screen": str(screen.pk), "says": says, "words": words}


def newest(meeting: Meeting) -> Screen:
    return Screen.objects.filter(meeting=meeting)[0]


def test_the_supervisor_agrees_in_their_own_words() -> None:
    meeting, supervisor, screen = a_supervised_meeting()
    assert sent(PAGE, meeting, supervisor, said(screen)).status_code == 302
    assert (newest(meeting).agreed_by, newest(meeting).agreed_words) == (supervisor, "With breaks.")


def test_it_is_open_for_the_supervisor_until_they_agreed_with_what_was_found_last() -> None:
    meeting, supervisor, screen = a_supervised_meeting()
    asks = "Read it, and say what you think"
    assert asks in opened("restorative_meeting", meeting, supervisor).content.decode()
    sent(PAGE, meeting, supervisor, said(screen))
    page = opened("restorative_meeting", meeting, supervisor).content.decode()
    assert asks not in page
    assert where(PAGE, meeting) in page
    looked(meeting)
    assert asks in opened("restorative_meeting", meeting, supervisor).content.decode()


def test_not_yet_is_shown_to_the_facilitators() -> None:
    meeting, supervisor, screen = a_supervised_meeting()
    sent(PAGE, meeting, supervisor, said(screen, "not_yet", "Meet her alone first."))
    assert newest(meeting).agreed_at is None
    page = opened("restorative_meeting", meeting, lead_of(meeting)).content.decode()
    assert "The supervisor says: not yet" in page
    assert "Meet her alone first." in page


def test_the_screen_is_read_and_not_what_people_said() -> None:
    meeting = a_meeting(sensitive=True)
    party = a_party(meeting, "Rose", PartyAnswer.YES)
    say_their_words(
        party=party, hopes="To sleep again", fears="That he shouts", beside="", not_said="", needs="",
        by=lead_of(meeting), at=timezone.now(),
    )  # fmt: skip
    page = html.unescape(opened(PAGE, meeting, who_is(FacilitatorPart.SUPERVISOR, meeting)).content.decode())
    assert "Talked to both." in page
    for words in ("To sleep again", "That he shouts", "Rose"):
        assert words not in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"says": ""}, "Say whether you agree."),
        ({"says": "not_yet", "words": " "}, "Say what must happen first."),
        ({"words": "long " * 20_000}, "Use 20,000 characters or fewer."),
        ({"says": "not_yet", "words": "a \x00 b"}, "has a character that cannot be saved"),
    ],
)
def test_each_mistake_is_a_sentence_and_nothing_is_saved(changes: dict[str, str], words: str) -> None:
    meeting, supervisor, screen = a_supervised_meeting()
    page = html.unescape(sent(PAGE, meeting, supervisor, said(screen) | changes).content.decode())
    assert words in page
    assert (newest(meeting).agreed_at, newest(meeting).not_yet_at) == (None, None)


def test_looked_at_again_meanwhile_they_read_that_first_and_lose_nothing() -> None:
    meeting, supervisor, screen = a_supervised_meeting()
    again = looked(meeting, why="He came to her door.")
    page = html.unescape(sent(PAGE, meeting, supervisor, said(screen, words="Ring me.")).content.decode())
    assert "It was looked at again since. Read that first." in page
    assert "He came to her door." in page
    assert "Ring me." in page
    assert sent(PAGE, meeting, supervisor, said(again, words="Ring me.")).status_code == 302


@pytest.mark.parametrize("number", ["", "x", "0", "9" * 30])
def test_what_was_never_found_is_not_agreed_to(number: str) -> None:
    meeting, supervisor, screen = a_supervised_meeting()
    assert sent(PAGE, meeting, supervisor, said(screen) | {"screen": number}).status_code == 404


def test_there_is_nothing_to_read_before_somebody_looked() -> None:
    meeting = a_meeting(sensitive=True)
    Screen.objects.all().delete()
    answer = opened(PAGE, meeting, who_is(FacilitatorPart.SUPERVISOR, meeting))
    assert answer.headers["Location"] == where("restorative_meeting", meeting)


def test_only_its_supervisor_comes_in() -> None:
    meeting, _, _ = a_supervised_meeting()
    coordinator = a_coordinator(meeting.family.service)
    works_with(meeting.family, coordinator, Part.COORDINATOR)
    assert Client().get(where(PAGE, meeting)).status_code == 302
    for worker in (meeting.asked_by, coordinator):
        assert opened(PAGE, meeting, worker).status_code == 403
    managers = a_service_manager(meeting.family.service)
    for worker in (managers, lead_of(meeting), who_is(FacilitatorPart.SECOND, meeting), a_facilitator()):
        assert opened(PAGE, meeting, worker).status_code == 404
        assert sent(PAGE, meeting, worker, {"says": "agree"}).status_code == 404


def test_who_has_not_said_that_they_have_no_part_reads_nothing_of_it() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    supervisor, manager = a_facilitator(meeting.family.service), a_service_manager(meeting.family.service)
    name_facilitator(meeting=meeting, worker=supervisor, part=FacilitatorPart.SUPERVISOR, by=manager, at=timezone.now())
    looked(meeting, why="He came to her door.")
    assert opened(PAGE, meeting, supervisor).status_code == 404
    assert sent(PAGE, meeting, supervisor, {"says": "agree"}).status_code == 404
    assert opened("say_no_part", meeting, supervisor).status_code == 200
