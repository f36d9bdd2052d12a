"""When words may go from one to another. No database, no clock."""

from alongside.restorative.models import Carried
from alongside.restorative.rules.moving import blockers_to_asking_people
from alongside.restorative.states import LEAVES, PartyAnswer

HELD = "Some of these words tell what {reader} may not know. Read them, then choose."


def blockers_to_passing_on(carried: Carried, *, status: str, tells: bool, let_go: bool) -> list[str]:
    """`tells`: words in it tell the reader what a wall hides; `let_go`: just these words may go, with a reason."""
    blockers = blockers_to_asking_people(status)
    if carried.passed_on_at is not None:
        blockers.append("This was passed on already.")
    if not carried.may_pass_on:
        blockers.append(f"{carried.said_by.name} has not said that it may be passed on.")
    if not carried.said_by.takes_part:
        blockers.append(f"{carried.said_by.name} does not take part now.")
    if carried.to.answer == PartyAnswer.NOT_ASKED:
        blockers.append(f"{carried.to.name} was not asked yet.")
    if carried.to.answer in LEAVES:
        blockers.append(f"{carried.to.name} does not take part now.")
    if tells and not let_go:
        blockers.append(HELD.format(reader=carried.to.name))
    return blockers
