"""Made-up restorative meetings, each brought to where it stands through the actions."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.families.models import Family
from alongside.families.tests.factories import a_family
from alongside.partners.models import Service
from alongside.partners.tests.factories import a_practitioner, a_service, a_service_manager
from alongside.restorative.actions.asking import ask_for_meeting
from alongside.restorative.actions.facilitating import name_facilitator, say_no_part
from alongside.restorative.actions.looking import agree_to_go_on, begin_preparing_people, look_whether_safe
from alongside.restorative.models import Meeting, Screen
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.rules.safety import QUESTIONS
from alongside.restorative.states import FacilitatorPart, MeetingStatus, SafeToGoOn

ALL_SAFE = {question.key: "no" for question in QUESTIONS}
NOT_KNOWN = {question.key: "not_known" for question in QUESTIONS}


def a_facilitator(service: Service | None = None, **more: Any) -> User:
    """Somebody trained to hold restorative meetings."""
    return a_practitioner(
        Role.FACILITATOR, service=service or a_service(), job_title="Restorative facilitator", **more
    ).worker


def lead_of(meeting: Meeting) -> User:
    """Who facilitates it."""
    return facilitators_of(meeting).get(part=FacilitatorPart.LEAD).worker


def again(meeting: Meeting) -> Meeting:
    """As it stands now."""
    return Meeting.objects.select_related("family__service").get(pk=meeting.pk)


def named(meeting: Meeting, part: FacilitatorPart, worker: User, *, at: datetime | None = None) -> User:
    """Named by a manager of the service, and said that they have no part in the matter."""
    at = at or timezone.now()
    manager = a_service_manager(meeting.family.service)
    facilitator = name_facilitator(meeting=meeting, worker=worker, part=part, by=manager, at=at)
    say_no_part(facilitator=facilitator, by=worker, at=at)
    return worker


def a_meeting(
    status: MeetingStatus = MeetingStatus.PREPARING,
    *,
    family: Family | None = None,
    lead: User | None = None,
    sensitive: bool = False,
    at: datetime | None = None,
    **answers: Any,
) -> Meeting:
    """Asked for by whoever began with the family; then named, looked at, and, in PREPARING, ready to ask people.

    `sensitive`: with a supervisor and a second facilitator. Later states are reached by the tests that need them.
    """
    at = at or timezone.now()
    family = family or a_family()
    words = answers.pop("words", "They have not talked since the summer.")
    meeting = ask_for_meeting(family=family, words=words, by=family.added_by, at=at, **answers)
    if status == MeetingStatus.ASKED:
        return meeting
    lead = named(meeting, FacilitatorPart.LEAD, lead or a_facilitator(family.service), at=at)
    if status == MeetingStatus.LOOKING:
        return again(meeting)
    safe, found = (SafeToGoOn.WITH_CARE, NOT_KNOWN) if sensitive else (SafeToGoOn.YES, ALL_SAFE)
    screen = look_whether_safe(meeting=meeting, answers=found, safe=safe, why="Talked to both.", by=lead, at=at)
    if sensitive:
        _with_care(meeting, screen, at)
    return begin_preparing_people(meeting=again(meeting), by=lead, at=at)


def _with_care(meeting: Meeting, screen: Screen, at: datetime) -> None:
    named(meeting, FacilitatorPart.SECOND, a_facilitator(meeting.family.service), at=at)
    supervisor = named(meeting, FacilitatorPart.SUPERVISOR, a_facilitator(meeting.family.service), at=at)
    agree_to_go_on(screen=screen, words="With a quiet room for breaks.", by=supervisor, at=at)
