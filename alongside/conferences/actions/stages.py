"""The meeting itself: its three parts, who came, and that private family time began and ended."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.conferences import queries, rules
from alongside.conferences.actions.refusals import CannotHoldConference, facts_of, lock, tell_all, tell_service
from alongside.conferences.models import ChildPreparation, Conference, Guest, PrivateTime, ServiceGuest, Stage
from alongside.conferences.states import Came, ConferenceStatus, PlanWriting, StageKind
from alongside.families.queries.walls import walls_of
from alongside.people.models import Person


@transaction.atomic
def begin_sharing(*, conference: Conference, by: User, at: datetime) -> Conference:
    """The meeting begins: the referrer says why everyone is here, and the family asks what it wants to know."""
    conference = lock(conference, by=by)
    if blockers := rules.blockers_to_beginning(facts_of(conference, at=at), at=at):
        raise CannotHoldConference(blockers)
    conference = _move(conference, ConferenceStatus.SHARING, StageKind.SHARING, by=by, at=at)
    tell_all("The meeting began.", conference=conference, by=by, at=at)
    return conference


@transaction.atomic
def begin_private_time(
    *,
    conference: Conference,
    for_whom: str = "",
    people: list[Person],
    writing: PlanWriting,
    by: User,
    at: datetime,
) -> PrivateTime:
    """Everyone from services leaves the room. People kept apart have a private time each.

    Where the family writes on their own phones, those named here are let in, and nobody else.
    """
    conference = lock(conference, by=by)
    blockers = rules.blockers_to_private_time(
        facts_of(conference, at=at),
        people=people,
        elsewhere=queries.people_in_private_time(conference),
        walls=walls_of(conference.family),
    )
    if blockers:
        raise CannotHoldConference(blockers)
    if conference.status != ConferenceStatus.PRIVATE_TIME:
        conference = _move(conference, ConferenceStatus.PRIVATE_TIME, StageKind.PRIVATE_TIME, by=by, at=at)
        tell_all("Private family time began.", conference=conference, by=by, at=at)
    private_time = PrivateTime.objects.create(conference=conference, for_whom=for_whom, writing=writing, began_at=at)
    private_time.people.set(people)
    record("private_time.begun", subject=private_time, family_id=conference.family_id, by=by, at=at)
    return private_time


@transaction.atomic
def end_private_time(*, private_time: PrivateTime, by: User, at: datetime) -> PrivateTime:
    """The family says that it has finished. Nobody else ends it."""
    conference = lock(private_time.conference, by=by)
    private_time = PrivateTime.objects.select_for_update().get(pk=private_time.pk)
    if blockers := rules.blockers_to_ending_private_time(private_time):
        raise CannotHoldConference(blockers)
    private_time.ended_at = at
    private_time.save(update_fields=["ended_at"])
    record("private_time.ended", subject=private_time, family_id=conference.family_id, by=by, at=at)
    if not conference.private_times.filter(ended_at=None).exists():
        tell_all("Private family time ended.", conference=conference, by=by, at=at)
    return private_time


@transaction.atomic
def begin_agreeing(*, conference: Conference, by: User, at: datetime) -> Conference:
    """The family presents its plan, and everyone looks at it together."""
    conference = lock(conference, by=by)
    still_open = conference.private_times.filter(ended_at=None).count()
    if blockers := rules.blockers_to_agreeing(conference, still_open=still_open):
        raise CannotHoldConference(blockers)
    conference = _move(conference, ConferenceStatus.AGREEING, StageKind.AGREEING, by=by, at=at)
    tell_all("The family came back to present its plan.", conference=conference, by=by, at=at)
    return conference


@transaction.atomic
def note_attendance(
    *,
    conference: Conference,
    guests: Mapping[int, str],
    children: Mapping[int, str],
    service_guests: Mapping[int, str],
    by: User,
    at: datetime,
) -> Conference:
    """Write down who came and how, by the id of the guest, the child's preparation and the service's guest.

    Each is one of `Came`, or an empty text where it is not known.
    """
    conference = lock(conference, by=by)
    blockers = rules.blockers_to_noting_attendance(conference.status)
    asked = {guest.pk for guest in queries.invited_guests(conference)}
    if not {*guests.values(), *children.values(), *service_guests.values()} <= {"", *Came.values}:
        blockers.append("Choose how each person came.")
    if not guests.keys() <= asked:
        blockers.append("Somebody on this list is not invited.")
    if blockers:
        raise CannotHoldConference(blockers)
    for guest_id, came in guests.items():
        Guest.objects.filter(conference=conference, pk=guest_id).update(came=came)
    for child_id, came in children.items():
        ChildPreparation.objects.filter(conference=conference, pk=child_id).update(came=came)
    for service_id, came in service_guests.items():
        ServiceGuest.objects.filter(conference=conference, pk=service_id).update(came=came)
    record("conference.attendance_noted", subject=conference, by=by, at=at)
    tell_service("Wrote down who came.", conference=conference, by=by, at=at)
    return conference


def end_open_stages(conference: Conference, *, at: datetime) -> None:
    """Whatever part of the meeting is going on ends now."""
    Stage.objects.filter(conference=conference, ended_at=None).update(ended_at=at)


def _move(conference: Conference, to: ConferenceStatus, stage: StageKind, *, by: User, at: datetime) -> Conference:
    end_open_stages(conference, at=at)
    Stage.objects.create(conference=conference, kind=stage, began_at=at)
    conference.status = to
    conference.save(update_fields=["status"])
    record(f"conference.{to.value}_begun", subject=conference, by=by, at=at)
    return conference
