"""What was found of made-up meetings: looked at through the action, and read on the page as somebody."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.models import User
from alongside.families.states import Part
from alongside.families.tests.doors import signed_in
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_coordinator
from alongside.restorative.actions.looking import look_whether_safe
from alongside.restorative.models import Meeting, Screen
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.states import FacilitatorPart, MeetingStatus, SafeToGoOn
from alongside.restorative.tests.factories import ALL_SAFE, NOT_KNOWN, a_facilitator, a_meeting, lead_of, named

SAID = ALL_SAFE | {"safe": "yes", "why": "Both told us the same."}


def looked(meeting: Meeting, safe: SafeToGoOn = SafeToGoOn.WITH_CARE, *, why: str = "Not met yet.") -> Screen:
    """The facilitator looked, and found this."""
    answers = ALL_SAFE if safe == SafeToGoOn.YES else NOT_KNOWN
    return look_whether_safe(
        meeting=meeting, answers=answers, safe=safe, why=why, by=lead_of(meeting), at=timezone.now()
    )


def a_supervised_meeting() -> tuple[Meeting, User, Screen]:
    """Looked at with care, and a supervisor who has not answered yet."""
    meeting = a_meeting(MeetingStatus.LOOKING)
    named(meeting, FacilitatorPart.SECOND, a_facilitator(meeting.family.service))
    supervisor = named(meeting, FacilitatorPart.SUPERVISOR, a_facilitator(meeting.family.service))
    return meeting, supervisor, looked(meeting)


def who_is(part: FacilitatorPart, meeting: Meeting) -> User:
    """Who has this part in it now."""
    return facilitators_of(meeting).get(part=part).worker


def where(page: str, meeting: Meeting) -> str:
    return reverse(page, args=[meeting.reference])


def opened(page: str, meeting: Meeting, worker: User) -> HttpResponse:
    """What this worker's browser gets."""
    return signed_in(worker).get(where(page, meeting))  # type: ignore[return-value]


def sent(page: str, meeting: Meeting, worker: User, said: dict[str, Any] | None = None) -> Any:
    """The same, with the page's button."""
    return signed_in(worker).post(where(page, meeting), said or {})


def only_facilitators_come_in(page: str, meeting: Meeting, *, button: bool = False) -> None:
    """A stranger signs in first; who asked and the coordinator are refused; to other facilitators it is not there.

    The meeting has a supervisor: they come in no more than somebody who only speaks for a child of the family.
    """
    come = sent if button else opened
    stranger = Client().post(where(page, meeting)) if button else Client().get(where(page, meeting))
    assert meeting.family.name not in stranger.content.decode()
    assert "sign-in" in stranger.headers.get("Location", "") or "Sign in" in stranger.content.decode()
    coordinator, stands_by = a_coordinator(meeting.family.service), a_facilitator(meeting.family.service)
    works_with(meeting.family, coordinator, Part.COORDINATOR)
    works_with(meeting.family, stands_by, Part.ADVOCATE)
    assert come(page, meeting, meeting.asked_by).status_code == 403
    assert come(page, meeting, coordinator).status_code == 403
    assert come(page, meeting, a_facilitator()).status_code == 404
    assert come(page, meeting, stands_by).status_code == 404
    assert come(page, meeting, who_is(FacilitatorPart.SUPERVISOR, meeting)).status_code == 404
