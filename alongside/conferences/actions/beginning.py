"""Beginning to prepare a meeting, the first or another."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.conferences import queries, rules
from alongside.conferences.actions.refusals import CannotBeginPreparing, tell_all
from alongside.conferences.models import ChildPreparation, Conference, Guest, Need, ServiceGuest
from alongside.conferences.states import NeedKind
from alongside.foundation.references import new_reference
from alongside.people.models import Person
from alongside.referrals.models import Referral


@transaction.atomic
def begin_preparing(*, referral: Referral, by: User, at: datetime) -> Conference:
    """Begin the first meeting of an accepted request: its children, and every grown-up of the family to talk to."""
    require(Permission.CONFERENCE_PREPARE, of=by)
    referral = _lock(referral)
    statuses = _statuses(referral)
    if blockers := _blockers(referral, statuses, at=at):
        raise CannotBeginPreparing(blockers)
    if statuses:
        raise CannotBeginPreparing(["There has been a meeting for this request already."])
    conference = _begin(referral, number=1, by=by, at=at)
    today = localdate(at)
    for member in conference.family.members.filter(is_child=False, person__died_on=None).select_related("person"):
        if not member.person.is_child_on(today):
            ask(conference, member.person)
    tell_all(f"Began preparing the {referral.service.meeting_name}.", conference=conference, by=by, at=at)
    return conference


@transaction.atomic
def hold_another(*, referral: Referral, by: User, at: datetime) -> Conference:
    """Prepare another meeting. Whoever was kept away for safety stays so, and what people need is remembered."""
    require(Permission.CONFERENCE_PREPARE, of=by)
    referral = _lock(referral)
    statuses = _statuses(referral)
    blockers = _blockers(referral, statuses, at=at)
    blockers += rules.blockers_to_holding_another(statuses=statuses, plan_agreed=queries.plan_was_agreed(referral))
    if blockers:
        raise CannotBeginPreparing(blockers)
    last = Conference.objects.filter(referral=referral).latest("number")
    conference = _begin(referral, number=last.number + 1, by=by, at=at)
    for guest in last.guests.all():
        Guest.objects.create(
            conference=conference,
            person_id=guest.person_id,
            not_invited=guest.not_invited,
            not_invited_why=guest.not_invited_why,
        )
    Need.objects.filter(conference=conference).delete()
    for need in last.needs.all():
        Need.objects.create(conference=conference, person_id=need.person_id, kind=need.kind, detail=need.detail)
    for other in last.service_guests.exclude(worker=referral.referrer):
        ServiceGuest.objects.create(
            conference=conference,
            worker_id=other.worker_id,
            name=other.name,
            from_where=other.from_where,
            why=other.why,
        )
    tell_all(f"Began preparing another {referral.service.meeting_name}.", conference=conference, by=by, at=at)
    return conference


def ask(conference: Conference, person: Person) -> Guest:
    """Put somebody on the list of people to talk to, with the interpreter they are known to need."""
    guest = Guest.objects.create(conference=conference, person=person)
    note_interpreter(conference, person)
    return guest


def note_interpreter(conference: Conference, person: Person) -> None:
    if person.needs_interpreter:
        Need.objects.create(
            conference=conference, person=person, kind=NeedKind.INTERPRETER, detail=person.first_language
        )


def _lock(referral: Referral) -> Referral:
    locked = Referral.objects.select_for_update(of=("self",))
    return locked.select_related("family", "service", "referrer").get(pk=referral.pk)


def _statuses(referral: Referral) -> list[str]:
    return list(Conference.objects.filter(referral=referral).values_list("status", flat=True))


def _blockers(referral: Referral, statuses: list[str], *, at: datetime) -> list[str]:
    return rules.blockers_to_beginning_preparation(
        referral,
        has_coordinator=queries.has_coordinator(referral),
        statuses=statuses,
        somebody_agrees=queries.somebody_agrees(referral, on=localdate(at)),
    )


def _begin(referral: Referral, *, number: int, by: User, at: datetime) -> Conference:
    conference = Conference.objects.create(
        reference=new_reference("C"), referral=referral, family=referral.family, number=number, began_at=at
    )
    for child in queries.children_of(referral):
        ChildPreparation.objects.create(conference=conference, child=child)
        note_interpreter(conference, child)
    ServiceGuest.objects.create(
        conference=conference, worker=referral.referrer, name=referral.referrer.name, why="They asked for this meeting"
    )
    record("conference.begun", subject=conference, detail={"number": number}, by=by, at=at)
    return conference
