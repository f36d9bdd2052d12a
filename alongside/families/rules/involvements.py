"""Who may be named as involved with a family, and by whom it may be ended. No database, no clock."""

from datetime import date

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import Involvement
from alongside.families.states import CONFERENCING_PARTS, DECIDING_PARTS, Part

# Whoever leads the work, or coordinates it, may end the parts that help them; parts that decide end by their own hand.
HELPING_PARTS = frozenset({Part.ADVOCATE, Part.INTERPRETER, Part.FACILITATOR, Part.TEACHER, Part.HEALTH, Part.OTHER})
LEADING_PARTS = frozenset({Part.SOCIAL_WORKER, Part.FAMILY_HELP_LEAD, Part.TEAM_MANAGER})


def parts_to_offer(by: User) -> list[Part]:
    """The parts this worker may give to somebody. A coordinator is given when a request is decided, not here."""
    return [part for part in Part if part not in CONFERENCING_PARTS or by.may(Permission.REFERRAL_ALLOCATE)]


def parts_to_begin_with(by: User) -> list[Part]:
    """The parts somebody may have who begins with a family: never its coordinator, who is given later."""
    return [part for part in parts_to_offer(by) if part not in (Part.COORDINATOR, Part.ADVOCATE, Part.INTERPRETER)]


def blockers_to_involving(worker: User, *, part: Part, from_on: date, until_on: date | None, by: User) -> list[str]:
    """Why this worker cannot be named for this part."""
    blockers = []
    if until_on and until_on < from_on:
        blockers.append("The last day is before the first day.")
    if not worker.is_active:
        blockers.append(f"{worker.name} has left: their account is closed.")
    elif not worker.may(Permission.FAMILY_OPEN):
        blockers.append(f"{worker.name}’s role does not let them open families.")
    if part not in parts_to_offer(by):
        blockers.append(f"Only a service manager can name a {part.label.lower()}.")
    return blockers


def blockers_to_naming(worker: User, *, part: Part, by: User, my_parts: set[Part]) -> list[str]:
    """Why this worker cannot name that one, given the parts they have with the family themselves.

    Nobody gives themselves another part or more time, and those who only help name only others who help:
    a part that decides opens the request and answers the plan.
    """
    if by.may(Permission.REFERRAL_ALLOCATE) or not my_parts:
        return []
    if worker.pk == by.pk:
        return ["Somebody else who works with this family has to name you."]
    if my_parts <= HELPING_PARTS and part not in HELPING_PARTS:
        return [f"Somebody who leads the work with this family has to name a {part.label.lower()}."]
    return []


def blockers_to_ending(involvement: Involvement, *, by: User, my_parts: set[Part]) -> list[str]:
    """Why this worker cannot end this involvement. `my_parts` are the parts they have with the family themselves."""
    if involvement.ended_at is not None:
        return ["This has ended already."]
    if by.may(Permission.REFERRAL_ALLOCATE):
        return []
    part = Part(involvement.part)
    if part == Part.COORDINATOR:
        return ["Only a service manager can end this: the family needs another coordinator first."]
    mine = involvement.worker_id == by.pk
    helps = part in HELPING_PARTS and bool(my_parts & (LEADING_PARTS | {Part.COORDINATOR}))
    colleague = part in (DECIDING_PARTS | {Part.REFERRER}) and bool(my_parts & LEADING_PARTS)
    if mine or helps or colleague:
        return []
    return [f"Only {involvement.worker.name} or a service manager can end this."]


def blockers_to_coming_back(worker: User) -> list[str]:
    """Whoever comes back because the family asked still works here, and may open families."""
    if not worker.is_active:
        return [f"{worker.name} does not work here any more."]
    return [] if worker.may(Permission.CONFERENCE_PREPARE) else [f"{worker.name} is no longer a coordinator."]
