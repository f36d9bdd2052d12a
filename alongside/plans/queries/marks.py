"""What was said of each promise while the plan is lived, and what was said to the whole plan afterwards."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404

from alongside.access.models import User
from alongside.families.queries import reads_conferencing_book
from alongside.people.models import Person
from alongside.plans import rules
from alongside.plans.models import Mark, Plan, Promise, ReviewCall, SaidAfterwards
from alongside.plans.queries.room import in_the_room, people_of
from alongside.plans.rules import Lateness
from alongside.plans.states import AskedAnswer, CallKind


@dataclass(frozen=True)
class HowItGoes:
    """How one promise stands: what was last said of it and by whom, and how late it is."""

    newest: Mark | None
    lateness: Lateness


def how_promises_go(plan: Plan, *, on: date) -> dict[int, HowItGoes]:
    """By promise, for workers: every mark counts, whoever made it."""
    found: dict[int, list[Mark]] = {}
    for mark in Mark.objects.filter(promise__plan=plan).select_related("person", "noted_by"):
        found.setdefault(mark.promise_id, []).append(mark)
    return {promise.pk: how_it_goes(promise, found.get(promise.pk, []), on=on) for promise in plan.promises.all()}


def how_it_goes(promise: Promise, marks: list[Mark], *, on: date) -> HowItGoes:
    newest = rules.newest_of(marks)
    return HowItGoes(newest, rules.lateness(promise, newest, on))


def is_only_asked(promise: Promise) -> bool:
    """Whether whoever is to do this was asked and said no, or is a relative who has said nothing yet.

    Of a service that does not answer the family can say that it did not happen.
    """
    replies = list(promise.replies.all())
    if not promise.asked or (replies and replies[-1].answer == AskedAnswer.YES):
        return False
    return bool(replies) or not promise.by_service


def newest_mark(promise: Promise) -> Mark | None:
    """What was last said of a promise and not taken back."""
    return rules.newest_of(list(Mark.objects.filter(promise=promise)))


@dataclass(frozen=True)
class Afterwards:
    """Somebody who was not in the room, and what they said to the plan since, if anything."""

    person: Person
    said: SaidAfterwards | None


def away_from(plan: Plan, *, worker: User) -> list[Afterwards]:
    """For workers: who was not there when the plan was made, in the family's order, with what they said since.

    Who came is in the conferencing service's own book. Others read of those whom the plan itself asks, and of who
    answered it.
    """
    said = {one.person_id: one for one in SaidAfterwards.objects.filter(plan=plan).select_related("person", "noted_by")}
    there = None
    if plan.conference and plan.previous_id is None and reads_conferencing_book(worker, plan.family):
        there = in_the_room(plan.conference).people
    asked = {promise.person_id for promise in plan.promises.all() if promise.asked}
    return [
        Afterwards(person, said.get(person.pk))
        for person in people_of(plan, worker=worker)
        if person.pk in said or person.pk in asked or (there is not None and person.pk not in there)
    ]


def was_away(plan: Plan, person: Person) -> bool:
    """Whether this one person was not there when the plan was made, or is asked to do something in it."""
    if any(promise.asked and promise.person_id == person.pk for promise in plan.promises.all()):
        return True
    return bool(plan.conference and plan.previous_id is None and person.pk not in in_the_room(plan.conference).people)


def said_afterwards_by(plan: Plan, person: Person) -> SaidAfterwards | None:
    """What this person last said to the plan."""
    return SaidAfterwards.objects.filter(plan=plan, person=person).select_related("noted_by").last()


def calls_of(plan: Plan) -> list[ReviewCall]:
    """Every call to come back together, or for help with this plan; those that wait first."""
    calls = ReviewCall.objects.filter(plan=plan).select_related("person", "noted_by", "answered_by")
    return sorted(calls, key=lambda call: (call.answered_at is not None, -call.pk))


def get_call_of(plan: Plan, number: int) -> ReviewCall:
    """One call of this plan; 404 for any other."""
    call = ReviewCall.objects.filter(plan=plan, pk=number).select_related("person").first()
    if call is None:
        raise Http404
    call.plan = plan
    return call


def last_call_by(plan: Plan, person: Person, kind: CallKind) -> ReviewCall | None:
    """What this person last asked for about the plan."""
    calls = ReviewCall.objects.filter(plan=plan, person=person, kind=kind)
    return calls.select_related("noted_by", "answered_by").last()
