"""Looking whether it is safe, before anybody is asked."""

import pytest
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.restorative.actions.looking import begin_preparing_people, look_whether_safe
from alongside.restorative.states import MeetingStatus, SafeToGoOn
from alongside.restorative.tests.factories import ALL_SAFE, NOT_KNOWN, a_meeting, again, lead_of

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
