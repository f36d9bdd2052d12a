"""A restorative meeting is over: nobody is named, and little crosses over."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.doors import page_of
from alongside.audit.models import AuditEvent
from alongside.families.actions import go_on_anyway, make_home_key
from alongside.families.models import Family, Involvement, Notice, StoryLine
from alongside.families.queries import families_visible_to, last_mending, open_mending
from alongside.families.states import Book, Part
from alongside.families.tests.factories import works_with
from alongside.foundation.blockers import Cannot
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.partners.tests.factories import a_coordinator
from alongside.restorative.actions.ending import NEED_NOT_WAIT, end_restorative
from alongside.restorative.models import Ending, Meeting, Party, Screen
from alongside.restorative.queries.meetings import get_meeting_to_hold_for, meetings_to_hold, meetings_visible_to
from alongside.restorative.rules.ending import READ_FOR_DAYS
from alongside.restorative.states import EndedHow, FacilitatorPart, MeetingStatus, PartyAnswer
from alongside.restorative.tests.factories import a_meeting, again, lead_of
from alongside.restorative.tests.found_safe import who_is
from alongside.restorative.tests.people import a_party
from tests.walls.as_somebody import identity

pytestmark = pytest.mark.django_db

WHY = "It could do more harm to Nana Rose."


def ended(meeting: Meeting, how: EndedHow = EndedHow.NOT_SAFE, *, words: str = WHY, known: str = "") -> Meeting:
    """By its facilitator, as the database knows them: what they cannot see, they do not end."""
    lead = lead_of(meeting)
    with identity(lead):
        end_restorative(meeting=meeting, how=how, words=words, for_coordinator=known, by=lead, at=timezone.now())
    return again(meeting)


def a_way_in(family: Family, party: Party, *, codes_to: str) -> None:
    assert party.person is not None
    make_home_key(
        family=family, person=party.person, word="purple teapot", language="en-gb",
        codes_by="email", codes_to=codes_to, by=family.added_by, at=timezone.now(),
    )  # fmt: skip


@pytest.mark.parametrize("status", [MeetingStatus.LOOKING, MeetingStatus.PREPARING])
def test_it_ends_where_it_is_and_the_reason_stays_with_the_facilitators(status: MeetingStatus) -> None:
    meeting = ended(a_meeting(status))
    assert meeting.status == MeetingStatus.OVER
    assert meeting.over_by == lead_of(meeting)
    assert Ending.objects.get(meeting=meeting).words == WHY
    lines = AuditEvent.objects.filter(event="restorative.over")
    assert [line.subject_id for line in lines] == [meeting.pk]
    assert WHY not in str(list(AuditEvent.objects.values_list("detail", flat=True)))


def test_who_asked_for_it_reads_no_reason() -> None:
    meeting = ended(a_meeting())
    with identity(meeting.asked_by):
        assert Meeting.objects.get(pk=meeting.pk).status == MeetingStatus.OVER
        assert not Ending.objects.exists()
    with identity(lead_of(meeting)):
        assert Ending.objects.exists()


def test_it_ends_once() -> None:
    meeting = ended(a_meeting())
    with pytest.raises(Cannot, match="This is over"):
        ended(meeting)


def test_a_reason_is_asked_for_and_nothing_is_half_written() -> None:
    meeting = a_meeting()
    with pytest.raises(Cannot, match="Say why"):
        ended(meeting, words=" ")
    assert not Ending.objects.exists()
    assert again(meeting).over_at is None


def test_the_supervisor_does_not_end_it() -> None:
    meeting = a_meeting(sensitive=True)
    supervisor = who_is(FacilitatorPart.SUPERVISOR, meeting)
    with pytest.raises(Cannot, match="Only those who facilitate"):
        end_restorative(meeting=meeting, how=EndedHow.DONE, words="", by=supervisor, at=timezone.now())


# ------------------------------------------------------------------------------------- the conference that waits


def test_the_conference_goes_on_and_only_what_the_people_want_known_crosses_over() -> None:
    meeting = a_meeting(before_conference=True)
    coordinator = a_coordinator(meeting.family.service)
    works_with(meeting.family, coordinator, Part.COORDINATOR)
    ended(meeting, EndedHow.STOPPED, known="They would like to sit apart.")
    with identity(coordinator):
        mending = last_mending(meeting.family)
        assert mending is not None
        assert (mending.words, mending.over_at is not None) == ("They would like to sit apart.", True)
        assert [one.words for one in Notice.objects.filter(worker=coordinator)] == [NEED_NOT_WAIT]
        assert not Ending.objects.exists()
    told = " ".join(StoryLine.objects.filter(family=meeting.family).values_list("words", flat=True))
    assert WHY not in told
    assert "sit apart" not in told


def test_where_the_conference_went_on_without_waiting_their_words_still_cross_over_and_nothing_waits_again() -> None:
    meeting = a_meeting(before_conference=True)
    coordinator = a_coordinator(meeting.family.service)
    works_with(meeting.family, coordinator, Part.COORDINATOR)
    go_on_anyway(family=meeting.family, why="The court date is near.", by=coordinator, at=timezone.now())
    ended(meeting, known="They talk again.")
    assert open_mending(meeting.family) is None
    assert (mending := last_mending(meeting.family)) is not None
    assert mending.words == "They talk again."


def test_the_line_that_it_is_over_stands_in_the_conferencing_book_alone() -> None:
    meeting = ended(a_meeting(before_conference=True))
    lines = StoryLine.objects.filter(family=meeting.family, words__contains="waited for")
    assert [line.book for line in lines] == [Book.CONFERENCING]


def test_it_may_say_nothing() -> None:
    meeting = ended(a_meeting(before_conference=True))
    mending = last_mending(meeting.family)
    assert mending is not None
    assert mending.words == ""
    assert open_mending(meeting.family) is None


def test_the_conference_waits_on_while_it_waits_for_another() -> None:
    meeting = a_meeting(before_conference=True)
    other = a_meeting(family=meeting.family, before_conference=True)
    ended(meeting, known="They talk again.")
    assert open_mending(meeting.family) is not None
    assert not Notice.objects.filter(words=NEED_NOT_WAIT).exists()
    ended(other)
    assert open_mending(meeting.family) is None
    assert "They talk again." in set(meeting.family.mendings.values_list("words", flat=True))


def test_a_meeting_no_conference_waits_for_tells_the_story_nothing() -> None:
    meeting = a_meeting()
    before = StoryLine.objects.filter(family=meeting.family).count()
    ended(meeting)
    assert StoryLine.objects.filter(family=meeting.family).count() == before


# --------------------------------------------------------------------------------------- those who took part


def test_who_takes_part_or_is_still_thinking_gets_one_message_that_says_nothing() -> None:
    meeting = a_meeting()
    answers = {"Rose": PartyAnswer.YES, "Dele": PartyAnswer.ASKED, "Ada": PartyAnswer.NO, "Kofi": PartyAnswer.STOPPED}
    for name, answer in answers.items():
        a_way_in(meeting.family, a_party(meeting, name, answer), codes_to=f"{name.lower()}@example.org")
    a_party(meeting, "Nobody Knows", PartyAnswer.YES)
    ended(meeting)
    sent = Message.objects.filter(family_id=meeting.family_id)
    assert sorted(one.to for one in sent) == ["dele@example.org", "rose@example.org"]
    for one in sent:
        assert words_of(one) == "There is something new for you to read. Open your page the way you always do."


def test_an_address_that_no_longer_works_stops_nothing() -> None:
    meeting = a_meeting()
    a_way_in(meeting.family, a_party(meeting, "Rose", PartyAnswer.YES), codes_to="rose@nowhere")
    assert ended(meeting).status == MeetingStatus.OVER


# ------------------------------------------------------------------------------------- those who facilitated it


def test_its_facilitators_read_it_for_some_weeks_and_then_the_family_closes_to_them() -> None:
    meeting = ended(a_meeting(sensitive=True))
    lead = lead_of(meeting)
    assert get_meeting_to_hold_for(lead, meeting.reference) == meeting
    last = timezone.localdate() + timedelta(days=READ_FOR_DAYS)
    parts = Involvement.objects.filter(family=meeting.family, part=Part.FACILITATOR, ended_at=None)
    assert [one.until_on for one in parts] == [last] * 3
    parts.update(from_on=timezone.localdate() - timedelta(days=90), until_on=timezone.localdate() - timedelta(days=1))
    assert not meetings_visible_to(lead).exists()
    assert not families_visible_to(lead).exists()


def test_another_part_with_the_family_does_not_keep_what_people_said_open() -> None:
    meeting = a_meeting(sensitive=True)
    lead = lead_of(meeting)
    works_with(meeting.family, lead, Part.COORDINATOR)
    Meeting.objects.filter(pk=ended(meeting).pk).update(over_at=timezone.now() - timedelta(days=READ_FOR_DAYS))
    assert read_by(lead) == (True, True)
    Meeting.objects.filter(pk=meeting.pk).update(over_at=timezone.now() - timedelta(days=READ_FOR_DAYS + 1))
    assert read_by(lead) == (False, False)
    assert families_visible_to(lead).exists()
    assert page_of(lead, f"/restorative/{meeting.reference}/")


def read_by(worker: User) -> tuple[bool, bool]:
    """Whether its pages open, and whether the database shows what was found when they looked whether it is safe."""
    with identity(worker):
        return meetings_to_hold(worker).exists(), Screen.objects.exists()


def test_who_facilitates_another_meeting_of_the_same_people_keeps_the_family() -> None:
    meeting = a_meeting(sensitive=True)
    second = who_is(FacilitatorPart.SECOND, meeting)
    a_meeting(family=meeting.family, lead=second)
    ended(meeting)
    parts = Involvement.objects.filter(family=meeting.family, part=Part.FACILITATOR, ended_at=None)
    assert parts.get(worker=second).until_on is None
    assert parts.get(worker=lead_of(meeting)).until_on is not None
