"""Who was in the room, who may be named, and who decides."""

from dataclasses import dataclass
from datetime import date

from alongside.access.models import User
from alongside.access.queries import workers_with_role
from alongside.access.states import Role
from alongside.conferences.models import ChildPreparation, Conference, Guest, ServiceGuest
from alongside.families.models import Family, Involvement
from alongside.families.queries import parts_of, reads_conferencing_book
from alongside.people.models import Person
from alongside.plans import rules
from alongside.plans.models import Plan, Promise


@dataclass(frozen=True)
class InTheRoom:
    """Who was there when the plan was made."""

    people: frozenset[int]
    workers: frozenset[int]
    names: frozenset[str]


def in_the_room(conference: Conference) -> InTheRoom:
    """Family members, children and workers who were there."""
    guests = [guest for guest in Guest.objects.filter(conference=conference) if not guest.not_invited]
    children = list(ChildPreparation.objects.filter(conference=conference))
    services = list(ServiceGuest.objects.filter(conference=conference))
    there = [g.person_id for g in guests if rules.was_there(came=g.came, coming=g.coming)]
    there += [c.child_id for c in children if rules.was_there(came=c.came, coming=c.coming)]
    present = [s for s in services if rules.was_there(came=s.came, coming=s.coming)]
    return InTheRoom(
        people=frozenset(there),
        workers=frozenset(s.worker_id for s in present if s.worker_id),
        names=frozenset(name.casefold() for s in present for name in (s.name, s.from_where) if name),
    )


def is_asked(promise: Promise, room: InTheRoom) -> bool:
    """Whether whoever is to do this was not there, and so is asked."""
    if promise.person_id is not None:
        return promise.person_id not in room.people
    if promise.worker_id is not None:
        return promise.worker_id not in room.workers
    return promise.service_name.casefold() not in room.names


def not_invited(plan: Plan) -> set[int]:
    """People who are not invited for safety: they are not named in the plan and get no copy."""
    if plan.conference_id is None:
        return set()
    kept_apart = Guest.objects.filter(conference=plan.conference_id).exclude(not_invited="")
    return set(kept_apart.values_list("person_id", flat=True))


def people_of(plan: Plan, *, worker: User | None = None) -> list[Person]:
    """Everyone in the family who can be named in the plan, children first.

    Who is not invited is in the conferencing service's own book: another worker chooses from the whole family.
    """
    hidden = not_invited(plan) if worker is None or reads_conferencing_book(worker, plan.family) else set()
    members = sorted(plan.family.members.all(), key=lambda member: not member.is_child)
    return [member.person for member in members if member.person_id not in hidden]


def workers_of(family: Family, *, on: date) -> list[User]:
    """Workers who work with this family today."""
    return list({i.worker_id: i.worker for i in _open_parts(family, on)}.values())


def deciders_for(family: Family, *, on: date) -> list[User]:
    """Who can decide on help the family asks for: social-care managers, and whoever works with them but decides."""
    mine = [i.worker for i in _open_parts(family, on) if Role.COORDINATOR.value not in i.worker.roles]
    return list({worker.pk: worker for worker in [*mine, *workers_with_role(Role.SOCIAL_CARE_MANAGER)]}.values())


def _open_parts(family: Family, on: date) -> list[Involvement]:
    return [
        part
        for part in parts_of(family)
        if part.ended_at is None and part.from_on <= on and (part.until_on is None or part.until_on >= on)
    ]


def asked_now(plan: Plan) -> set[int]:
    """The promises that will be asked about, because whoever is to do them was not there."""
    promises = list(plan.promises.all())
    if plan.previous_id is not None or plan.conference is None:
        return {promise.pk for promise in promises if promise.asked}
    room = in_the_room(plan.conference)
    return {promise.pk for promise in promises if is_asked(promise, room)}
