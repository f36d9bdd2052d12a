"""Who may facilitate or supervise a restorative meeting: nobody with a part in the matter. No database, no clock."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import Involvement
from alongside.families.states import Part
from alongside.restorative.states import FacilitatorPart, MeetingStatus

HOLDS = {
    FacilitatorPart.LEAD: Permission.RESTORATIVE_HOLD,
    FacilitatorPart.SECOND: Permission.RESTORATIVE_HOLD,
    FacilitatorPart.SUPERVISOR: Permission.RESTORATIVE_SUPERVISE,
}
NO_PART_FIRST = "First say that you have no part in this matter."
# While people are asked and prepared, care that was promised must be there.
WITH_PEOPLE = (MeetingStatus.PREPARING, MeetingStatus.ARRANGED)


@dataclass(frozen=True)
class AboutWorker:
    """What is known of somebody who may be named.

    `decided` are parts in which they decide, or decided, about the family; `works_for_a_party` where their organisation
    takes part.
    """

    decided: Iterable[Involvement] = ()
    parts: Collection[str] = field(default_factory=frozenset)
    works_for_a_party: bool = False


@dataclass(frozen=True)
class Proposal:
    """Somebody who may be named, or why they cannot be; with what speaks for thinking twice."""

    worker: User
    blocked: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


def propose(
    worker: User, *, part: FacilitatorPart, about: AboutWorker, now: Mapping[int, str], facilitates: int
) -> Proposal:
    """`now` are the parts workers have in this meeting, `facilitates` how many meetings this one holds already."""
    cautions = []
    if Part.COORDINATOR in about.parts:
        cautions.append("Prepares this family’s conference, too. What is said here stays here.")
    if facilitates:
        cautions.append(f"Has a part in {facilitates} other restorative meeting{'s' if facilitates > 1 else ''} now.")
    return Proposal(worker, tuple(blockers_to_naming(worker, part=part, about=about, now=now)), tuple(cautions))


def blockers_to_naming(worker: User, *, part: FacilitatorPart, about: AboutWorker, now: Mapping[int, str]) -> list[str]:
    """`now` are the parts workers have in it already. A second facilitator may take up the first one's place."""
    if not worker.is_active:
        return [f"{worker.name} has left: their account is closed."]
    blockers = []
    if not worker.may(HOLDS[part]):
        blockers.append(f"{worker.name}’s role does not let them be {a(part)}.")
    if worker.pk in now and (now[worker.pk], part) != (FacilitatorPart.SECOND, FacilitatorPart.LEAD):
        blockers.append(f"{worker.name} has a part in this meeting already.")
    return blockers + conflicts(worker, about)


def conflicts(worker: User, about: AboutWorker) -> list[str]:
    """Why somebody has a part in it: they decide about the family, asked for its conference, or work for a party."""
    decided = dict.fromkeys(one.get_part_display().lower() for one in about.decided)
    reasons = [f"{worker.name} is or was the {part} of this family, so they have a part in it." for part in decided]
    if Part.REFERRER in about.parts:
        reasons.append(f"{worker.name} asked for this family’s conference, so they have a part in it.")
    if about.works_for_a_party:
        reasons.append(f"{worker.name} works for an organisation that takes part.")
    return reasons


def blockers_to_leaving(part: str, *, mine: bool, may_name: bool) -> list[str]:
    """Somebody leaves by their own hand or by a manager's; the one who leads it only when another takes it up."""
    if not (mine or may_name):
        return ["Only they themselves, or a service manager, can end this."]
    if part == FacilitatorPart.LEAD:
        return ["Whoever facilitates it leaves when somebody else takes it up. A service manager chooses them."]
    return []


def goes_back_to_looking(status: str, *, part: str) -> bool:
    """Who supervised, or facilitated beside the first, leaves while people are prepared: look again, then go on."""
    return part != FacilitatorPart.LEAD and status in WITH_PEOPLE


def a(part: str) -> str:
    return f"a {FacilitatorPart(part).label.lower()}"
