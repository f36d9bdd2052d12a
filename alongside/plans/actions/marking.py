"""Saying how a promise is going, by one tap; taking it back within ten minutes."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import NotAllowed, require
from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Sight
from alongside.audit.actions import record
from alongside.families.actions import notify
from alongside.families.queries import coordinators_of
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.plans import queries, rules
from alongside.plans.actions.coordinating import works_with
from alongside.plans.models import Mark, Plan, Promise
from alongside.plans.states import TELL_AT_ONCE, MarkKind

TOLD = {
    MarkKind.NEED_HELP: "Somebody asks for help with a promise in their family’s plan.",
    MarkKind.DID_NOT_HAPPEN: "Somebody says that a promise in their family’s plan did not happen.",
}


class CannotMark(Cannot):
    """Why nothing is said of this promise now, or not by them."""


@transaction.atomic
def mark_promise(
    *, promise: Promise, mark: MarkKind, words: str = "", person: Person | None, by: User | None, at: datetime
) -> Mark:
    """Somebody says how a promise goes: a relative at home, a worker for them, or a worker of what they promised.

    Said again the same day, it stays one mark; words said with it then are kept.
    """
    plan = Plan.objects.select_for_update().get(pk=promise.plan_id)
    _refuse_who(plan, promise, mark, person, by)
    if blockers := rules.blockers_to_marking(plan, is_only_asked=queries.is_only_asked(promise)):
        raise CannotMark(blockers)
    before, who, noted_by = queries.newest_mark(promise), person.pk if person else None, by.pk if by else None
    if before and rules.is_the_same(before, mark, person=who, by=noted_by, at=at):
        return _say_more(before, plan, words, by, at)
    made = Mark.objects.create(promise=promise, mark=mark, words=words, person=person, noted_at=at, noted_by=by)
    record(
        "promise.marked", subject=made, family_id=plan.family_id, detail={"mark": mark.value}, by=by, person=who, at=at
    )
    if mark in TELL_AT_ONCE:
        _tell_workers(TOLD[mark], plan, promise, by, at)
    return made


@transaction.atomic
def take_back_mark(*, mark: Mark, person: Person, at: datetime) -> Mark:
    """They pressed the wrong button: for ten minutes it can be taken back, and what was said before counts again."""
    plan = Plan.objects.select_for_update().get(pk=mark.promise.plan_id)
    mark = Mark.objects.select_for_update(of=("self",)).get(pk=mark.pk)
    if blockers := rules.blockers_to_taking_back(mark, person=person.pk, at=at):
        raise CannotMark(blockers)
    mark.taken_back_at = mark.taken_back_at or at
    mark.save(update_fields=["taken_back_at"])
    record("promise.mark_taken_back", subject=mark, family_id=plan.family_id, by=None, person=person.pk, at=at)
    return mark


def may_mark_for(plan: Plan, worker: User) -> bool:
    """Whether this worker may write down what somebody told them of a promise: who works with the family today."""
    return worker.may(Permission.FAMILY_OPEN) and works_with(worker, plan.family_id)


def _refuse_who(plan: Plan, promise: Promise, mark: MarkKind, person: Person | None, by: User | None) -> None:
    if by is None:
        if person is None or mark not in rules.marks_open_to(person.pk, promise, watcher=plan.watcher_id):
            raise CannotMark("This is not for you to say. You can ask for help with the plan.")
        return
    require(Permission.FAMILY_OPEN, of=by)
    if not may_mark_for(plan, by):
        raise NotAllowed(Permission.PLAN_WRITE_DOWN)
    if person is None and promise.worker_id != by.pk:
        raise CannotMark("Choose who said this.")
    if person is not None and not plan.family.members.filter(person=person).exists():
        raise CannotMark("Choose somebody of this family.")


def _say_more(mark: Mark, plan: Plan, words: str, by: User | None, at: datetime) -> Mark:
    if words and words != mark.words:
        mark.words = words
        mark.save(update_fields=["words"])
        record("promise.mark_words", subject=mark, family_id=plan.family_id, by=by, person=mark.person_id, at=at)
    return mark


def _tell_workers(words: str, plan: Plan, promise: Promise, by: User | None, at: datetime) -> None:
    """The coordinator, and for a service's promise the worker who made it; not who wrote it down themselves."""
    told = {worker.pk: worker for worker in coordinators_of(plan.family)}
    if promise.worker:
        told[promise.worker.pk] = promise.worker
    if by:
        told.pop(by.pk, None)
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        notify(words, family=plan.family, workers=told.values(), link=("plan", plan.reference), at=at)
