"""Setting a day, who came, meeting again, and words going between people instead."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.families.models import StoryLine
from alongside.foundation.blockers import Cannot
from alongside.restorative.actions.sitting import (
    arrange_sitting,
    begin_carrying,
    note_who_came,
    put_off_sitting,
    say_everyone_was_heard,
)
from alongside.restorative.models import Attendance, Sitting
from alongside.restorative.states import Came, Form, MeetingStatus, PartyAnswer
from alongside.restorative.tests.agreed import HALL, a_sitting, agreed, met, ready
from alongside.restorative.tests.factories import a_meeting, again, lead_of
from alongside.restorative.tests.people import a_party, answering

pytestmark = pytest.mark.django_db
NOW = timezone.now()
SOON = NOW + timedelta(days=7)


def test_a_day_is_set_once_everybody_is_ready() -> None:
    meeting, _ = ready()
    sitting = a_sitting(meeting, starts_at=SOON, at=NOW)
    assert (sitting.number, sitting.starts_at, sitting.venue) == (1, SOON, "Sample Hall")
    assert again(meeting).status == MeetingStatus.ARRANGED


def test_nothing_of_it_goes_into_the_familys_story() -> None:
    meeting, parties = ready()
    before = StoryLine.objects.filter(family=meeting.family).count()
    met(meeting, parties, at=NOW)
    assert StoryLine.objects.filter(family=meeting.family).count() == before
    said = AuditEvent.objects.filter(event__startswith="restorative.").values_list("detail", flat=True)
    assert "Nana" not in str(list(said))


def test_no_day_while_somebody_is_not_ready() -> None:
    meeting = a_meeting()
    a_party(meeting, "Nana Rose", PartyAnswer.YES)
    with pytest.raises(Cannot, match="at least two people"):
        a_sitting(again(meeting))
    assert not Sitting.objects.exists()


@pytest.mark.parametrize(
    ("form", "more", "why"),
    [
        (Form.TOGETHER, {"venue": "", "remote_link": ""}, "Say where people meet"),
        (Form.VIDEO, {"venue": "", "remote_link": ""}, "Say how people join"),
        (Form.LETTERS, HALL, "words go from one to another"),
        (Form.CARRIED, HALL, "words go from one to another"),
    ],
)
def test_each_form_needs_what_it_needs(form: Form, more: dict[str, str], why: str) -> None:
    meeting, _ = ready(form=form)
    with pytest.raises(Cannot, match=why):
        arrange_sitting(meeting=meeting, starts_at=SOON, **more, by=lead_of(meeting), at=NOW)


def test_in_two_rooms_a_day_can_be_set_without_a_place() -> None:
    meeting, _ = ready(form=Form.SHUTTLE)
    assert arrange_sitting(meeting=meeting, starts_at=SOON, by=lead_of(meeting), at=NOW).venue == ""


def test_a_day_in_the_past_is_refused() -> None:
    meeting, _ = ready()
    with pytest.raises(Cannot, match="That day and time have passed"):
        a_sitting(meeting, starts_at=NOW - timedelta(minutes=1), at=NOW)


def test_another_day_takes_the_place_of_the_first() -> None:
    meeting, _ = ready()
    a_sitting(meeting, starts_at=SOON, at=NOW)
    a_sitting(again(meeting), starts_at=SOON + timedelta(days=1), at=NOW)
    assert [one.starts_at for one in Sitting.objects.all()] == [SOON + timedelta(days=1)]


def test_put_off_people_are_prepared_again() -> None:
    meeting, _ = ready()
    sitting = a_sitting(meeting)
    put_off_sitting(sitting=sitting, by=lead_of(meeting), at=NOW)
    assert not Sitting.objects.exists()
    assert again(meeting).status == MeetingStatus.PREPARING
    with pytest.raises(Cannot, match="put off already"):
        put_off_sitting(sitting=sitting, by=lead_of(meeting), at=NOW)


def test_once_it_is_written_down_who_came_people_have_met() -> None:
    meeting, (nana, joy) = ready()
    sitting = met(meeting, [nana], at=NOW)
    assert (sitting.held_at, sitting.held_by) == (NOW, lead_of(meeting))
    assert again(meeting).status == MeetingStatus.MET
    note_who_came(sitting=sitting, came={nana.pk: Came.PART, joy.pk: ""}, by=lead_of(meeting), at=NOW)
    assert [(one.party, one.came) for one in Attendance.objects.all()] == [(nana, Came.PART)]


def test_nobody_is_written_down_before_the_day() -> None:
    meeting, (nana, _) = ready()
    sitting = a_sitting(meeting, starts_at=SOON, at=NOW)
    with pytest.raises(Cannot, match="has not come yet"):
        note_who_came(sitting=sitting, came={nana.pk: Came.IN_PERSON}, by=lead_of(meeting), at=NOW)


def test_where_nobody_came_nobody_has_met() -> None:
    meeting, parties = ready()
    sitting = a_sitting(meeting, starts_at=NOW + timedelta(minutes=1), at=NOW)
    came = {party.pk: Came.DID_NOT for party in parties}
    with pytest.raises(Cannot, match="set another day"):
        note_who_came(sitting=sitting, came=came, by=lead_of(meeting), at=SOON)
    assert again(meeting).status == MeetingStatus.ARRANGED


def test_somebody_of_another_meeting_is_on_no_register_of_this_one() -> None:
    meeting, _ = ready()
    elsewhere = a_party(a_meeting(), "Grandad Sol", PartyAnswer.YES)
    sitting = a_sitting(meeting, starts_at=NOW + timedelta(minutes=1), at=NOW)
    with pytest.raises(Cannot, match="does not take part"):
        note_who_came(sitting=sitting, came={elsewhere.pk: Came.IN_PERSON}, by=lead_of(meeting), at=SOON)


def test_people_meet_again_as_often_as_they_wish() -> None:
    meeting, parties = ready()
    met(meeting, parties, at=NOW)
    agreed(meeting, parties, at=NOW)
    for number in (2, 3):
        sitting = met(again(meeting), parties, at=NOW)
        assert sitting.number == number
        assert agreed(meeting, parties, at=NOW).number == number


def test_who_stopped_since_stays_on_the_register_of_the_day() -> None:
    meeting, (nana, joy) = ready()
    sitting = met(meeting, [nana, joy], at=NOW)
    answering(joy, PartyAnswer.STOPPED)
    note_who_came(sitting=sitting, came={nana.pk: Came.REMOTE, joy.pk: Came.PART}, by=lead_of(meeting), at=NOW)
    assert Attendance.objects.count() == 2


def test_words_are_carried_until_everyone_was_heard() -> None:
    meeting, _ = ready(form=Form.CARRIED)
    lead = lead_of(meeting)
    assert begin_carrying(meeting=meeting, by=lead, at=NOW).status == MeetingStatus.ARRANGED
    with pytest.raises(Cannot, match="being carried already"):
        begin_carrying(meeting=meeting, by=lead, at=NOW)
    assert say_everyone_was_heard(meeting=meeting, by=lead, at=NOW).status == MeetingStatus.MET
    assert begin_carrying(meeting=meeting, by=lead, at=NOW).status == MeetingStatus.ARRANGED


def test_in_one_room_nothing_is_only_carried() -> None:
    meeting, _ = ready()
    with pytest.raises(Cannot, match="Set a day and place"):
        begin_carrying(meeting=meeting, by=lead_of(meeting), at=NOW)
    with pytest.raises(Cannot, match="Write down who came"):
        say_everyone_was_heard(meeting=meeting, by=lead_of(meeting), at=NOW)


def test_words_are_not_carried_before_people_are_ready() -> None:
    meeting = a_meeting(form=Form.LETTERS)
    with pytest.raises(Cannot, match="at least two people"):
        begin_carrying(meeting=meeting, by=lead_of(meeting), at=NOW)


def test_only_who_facilitates_it_sets_a_day() -> None:
    meeting, _ = ready()
    other = lead_of(a_meeting())
    with pytest.raises(Cannot, match="Only those who facilitate"):
        arrange_sitting(meeting=meeting, starts_at=SOON, **HALL, by=other, at=NOW)
