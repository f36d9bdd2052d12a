"""Giving a family its coordinator, and another one when the family asks."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import involve, tell
from alongside.families.states import Book, Part
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.referrals import queries, rules
from alongside.referrals.actions.holding import held, held_by_manager
from alongside.referrals.actions.leaving import end_coordinator
from alongside.referrals.models import Allocation, AskedForAnother, Referral
from alongside.referrals.states import ReferralStatus


class CannotAllocateCoordinator(Cannot):
    """Why this family cannot have this coordinator."""


class CannotNoteReached(Cannot):
    """Why reaching the referrer cannot be noted."""


class CannotAskForAnother(Cannot):
    """Why another coordinator cannot be asked for."""


@transaction.atomic
def allocate_coordinator(*, referral: Referral, coordinator: User, why: str, by: User, at: datetime) -> Allocation:
    """Give the family this coordinator. One they had before leaves; who has decided about the children is refused."""
    referral = held_by_manager(referral, Permission.REFERRAL_ALLOCATE, by=by)
    on = localdate(at)
    now = queries.allocation_of(referral)
    blockers = rules.blockers_to_allocating(
        referral,
        queries.standing_of(referral, on=on),
        queries.coordinator_practitioner(referral, coordinator.pk, on=on),
        history=queries.history_of(referral, coordinator.pk),
        has_now=now.coordinator_id if now else None,
        why=why,
    )
    if blockers:
        raise CannotAllocateCoordinator(blockers)
    before = end_coordinator(referral, why=why, by=by, at=at)
    allocation = Allocation.objects.create(
        referral=referral, coordinator=coordinator, why=why, allocated_at=at, allocated_by=by
    )
    involve(family=referral.family, worker=coordinator, part=Part.COORDINATOR, from_on=on, by=by, at=at)
    record("referral.coordinator_allocated", subject=referral, detail={"coordinator": coordinator.pk}, by=by, at=at)
    instead = f" in place of {before.coordinator.name}" if before else ""
    tell(f"{coordinator.name} is the family’s coordinator now{instead}.", family=referral.family, by=by, at=at)
    return allocation


@transaction.atomic
def note_reached_referrer(*, referral: Referral, by: User, at: datetime) -> Allocation:
    """The coordinator has spoken with the referrer."""
    require(Permission.CONFERENCE_PREPARE, of=by)
    referral = held(referral)
    allocation = queries.allocation_of(referral)
    if allocation is None or allocation.coordinator_id != by.pk:
        raise CannotNoteReached(["Only the family’s coordinator can note this."])
    if allocation.reached_referrer_at is not None:
        raise CannotNoteReached(["This is written down already."])
    allocation.reached_referrer_at = at
    allocation.save(update_fields=["reached_referrer_at"])
    record("referral.referrer_reached", subject=referral, by=by, at=at)
    tell(f"Spoke with {referral.referrer.name}, who asked for the meeting.", family=referral.family, by=by, at=at)
    return allocation


@transaction.atomic
def ask_for_another(*, referral: Referral, person: Person, words: str, by: User, at: datetime) -> AskedForAnother:
    """Somebody in the family would like another coordinator. They need give no reason."""
    require(Permission.FAMILY_OPEN, of=by)
    referral = held(referral)
    blockers = []
    if referral.status != ReferralStatus.ACCEPTED or queries.allocation_of(referral) is None:
        blockers.append("This family has no coordinator yet.")
    if not referral.family.members.filter(person=person).exists():
        blockers.append(f"{person.full_name} is not written down as part of this family.")
    if any(one.person_id == person.pk for one in queries.asked_for_another_open(referral)):
        blockers.append(f"{person.full_name} has asked already, and waits for an answer.")
    if blockers:
        raise CannotAskForAnother(blockers)
    asked = AskedForAnother.objects.create(referral=referral, person=person, words=words, asked_at=at, noted_by=by)
    record("referral.asked_for_another", subject=asked, family_id=referral.family_id, by=by, at=at)
    tell(
        words or "Asked for another coordinator.",
        family=referral.family,
        spoken_by=person,
        book=Book.CONFERENCING,
        by=by,
        at=at,
    )
    return asked


@transaction.atomic
def answer_asked_for_another(*, asked: AskedForAnother, answer: str, by: User, at: datetime) -> AskedForAnother:
    """Answer the family in words. Choosing somebody else is a step of its own."""
    referral = held_by_manager(asked.referral, Permission.REFERRAL_ALLOCATE, by=by)
    asked = AskedForAnother.objects.select_for_update(of=("self",)).select_related("person").get(pk=asked.pk)
    blockers = [] if answer.strip() else ["Write what you say to the family."]
    if asked.answered_at is not None:
        blockers.append("This has been answered already.")
    if blockers:
        raise CannotAskForAnother(blockers)
    asked.answered_at, asked.answered_by, asked.answer = at, by, answer
    asked.save(update_fields=["answered_at", "answered_by", "answer"])
    record("referral.asked_for_another_answered", subject=asked, family_id=referral.family_id, by=by, at=at)
    words = f"Answered {asked.person.short_name}, who asked for another coordinator: {answer}"
    tell(words, family=referral.family, book=Book.CONFERENCING, by=by, at=at)
    return asked
