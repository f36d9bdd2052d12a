"""Looking whether it is safe, before anybody is asked."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from alongside.families.models import Notice
from alongside.foundation.blockers import Cannot
from alongside.restorative.actions.looking import (
    ANSWERED,
    TO_READ,
    agree_to_go_on,
    begin_preparing_people,
    look_whether_safe,
    say_not_yet,
)
from alongside.restorative.models import Screen
from alongside.restorative.queries.safety import screens_of
from alongside.restorative.states import FacilitatorPart, MeetingStatus, SafeToGoOn
from alongside.restorative.tests.factories import ALL_SAFE, NOT_KNOWN, a_facilitator, a_meeting, again, lead_of
from alongside.restorative.tests.found_safe import a_supervised_meeting, looked, who_is

pytestmark = pytest.mark.django_db


def test_people_can_be_asked_once_nothing_was_found() -> None:
    assert a_meeting().status == MeetingStatus.PREPARING


def test_sensitive_work_goes_on_with_a_supervisor_and_a_second_facilitator() -> None:
    assert a_meeting(sensitive=True).status == MeetingStatus.PREPARING


def test_sensitive_work_waits_for_both_of_them() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    look_whether_safe(
        meeting=meeting, answers=NOT_KNOWN, safe=SafeToGoOn.WITH_CARE, why="Not met yet.",
        by=lead_of(meeting), at=timezone.now(),
    )  # fmt: skip
    with pytest.raises(Cannot) as refusal:
        begin_preparing_people(meeting=again(meeting), by=lead_of(meeting), at=timezone.now())
    assert list(refusal.value.reasons) == ["Nobody supervises this yet.", "There is no second facilitator yet."]


def test_what_is_sensitive_is_never_simply_safe() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    with pytest.raises(Cannot, match="sensitive"):
        look_whether_safe(
            meeting=meeting, answers=ALL_SAFE | {"afraid": "yes"}, safe=SafeToGoOn.YES, why="They said so.",
            by=lead_of(meeting), at=timezone.now(),
        )  # fmt: skip


def test_the_supervisor_is_told_that_there_is_something_to_read() -> None:
    meeting, supervisor, _ = a_supervised_meeting()
    assert Notice.objects.filter(worker=supervisor, words=TO_READ, link_reference=meeting.reference).count() == 1


def test_not_yet_stands_in_the_way_with_the_words_of_the_supervisor() -> None:
    meeting, supervisor, screen = a_supervised_meeting()
    say_not_yet(screen=screen, words="Meet her alone first.", by=supervisor, at=timezone.now())
    screen.refresh_from_db()
    assert (screen.not_yet_words, screen.not_yet_by, screen.agreed_at) == ("Meet her alone first.", supervisor, None)
    with pytest.raises(Cannot, match="The supervisor says: not yet"):
        begin_preparing_people(meeting=again(meeting), by=lead_of(meeting), at=timezone.now())
    assert Notice.objects.filter(worker=lead_of(meeting), words=ANSWERED).exists()


def test_agreeing_afterwards_opens_the_way_and_keeps_what_was_said_first() -> None:
    meeting, supervisor, screen = a_supervised_meeting()
    say_not_yet(screen=screen, words="Meet her alone first.", by=supervisor, at=timezone.now())
    agree_to_go_on(screen=screen, words="", by=supervisor, at=timezone.now())
    begin_preparing_people(meeting=again(meeting), by=lead_of(meeting), at=timezone.now())
    screen.refresh_from_db()
    assert screen.not_yet_words == "Meet her alone first."


def test_who_agreed_may_say_not_yet_later_and_then_nobody_is_asked() -> None:
    meeting, supervisor, screen = a_supervised_meeting()
    agree_to_go_on(screen=screen, words="With breaks.", by=supervisor, at=timezone.now())
    begin_preparing_people(meeting=again(meeting), by=lead_of(meeting), at=timezone.now())
    say_not_yet(screen=screen, words="He has moved in again.", by=supervisor, at=timezone.now())
    assert again(meeting).status == MeetingStatus.LOOKING


def test_not_yet_without_a_word_is_refused() -> None:
    _, supervisor, screen = a_supervised_meeting()
    with pytest.raises(Cannot, match="what must happen first"):
        say_not_yet(screen=screen, words=" ", by=supervisor, at=timezone.now())


@pytest.mark.parametrize("says", [agree_to_go_on, say_not_yet])
def test_only_the_supervisor_answers(says: Callable[..., Screen]) -> None:
    meeting, _, screen = a_supervised_meeting()
    for worker in (lead_of(meeting), who_is(FacilitatorPart.SECOND, meeting), a_facilitator()):
        with pytest.raises(Cannot, match="Only the supervisor"):
            says(screen=screen, words="Yes.", by=worker, at=timezone.now())


def test_what_was_looked_at_again_since_is_not_agreed_to() -> None:
    meeting, supervisor, screen = a_supervised_meeting()
    looked(meeting)
    with pytest.raises(Cannot, match="looked at again"):
        agree_to_go_on(screen=screen, words="", by=supervisor, at=timezone.now())


def test_nobody_agrees_to_what_is_not_safe() -> None:
    meeting, supervisor, _ = a_supervised_meeting()
    screen = looked(meeting, SafeToGoOn.NO)
    with pytest.raises(Cannot, match="nothing to agree to"):
        agree_to_go_on(screen=screen, words="", by=supervisor, at=timezone.now())


def test_looked_at_again_an_earlier_yes_of_the_supervisor_does_not_count() -> None:
    meeting = a_meeting(sensitive=True)
    looked(meeting)
    assert again(meeting).status == MeetingStatus.LOOKING
    with pytest.raises(Cannot, match="has not agreed yet"):
        begin_preparing_people(meeting=again(meeting), by=lead_of(meeting), at=timezone.now())


def test_every_time_it_was_looked_at_is_kept() -> None:
    meeting = a_meeting()
    looked(meeting)
    looked(meeting, SafeToGoOn.NO)
    assert [one.safe for one in screens_of(meeting)] == ["no", "with_care", "yes"]
