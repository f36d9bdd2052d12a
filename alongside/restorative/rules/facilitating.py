"""Who may facilitate or supervise a restorative meeting: nobody with a part in the matter. No database, no clock."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import Involvement
from alongside.families.states import Part
from alongside.restorative.states import FacilitatorPart

HOLDS = {
    FacilitatorPart.LEAD: Permission.RESTORATIVE_HOLD,
    FacilitatorPart.SECOND: Permission.RESTORATIVE_HOLD,
    FacilitatorPart.SUPERVISOR: Permission.RESTORATIVE_SUPERVISE,
}
NO_PART_FIRST = "First say that you have no part in this matter."


@dataclass(frozen=True)
class AboutWorker:
    """What is known of somebody who may be named.

    `decided` are parts in which they decide, or decided, about the family; `works_for_a_party` where their organisation
    takes part.
    """

    decided: Iterable[Involvement] = ()
    parts: Collection[str] = field(default_factory=frozenset)
    works_for_a_party: bool = False


def blockers_to_naming(
    worker: User, *, part: FacilitatorPart, about: AboutWorker, named: Collection[int], taken: Collection[str]
) -> list[str]:
    """`named` are the workers who facilitate or supervise it already, `taken` the parts somebody has."""
    if not worker.is_active:
        return [f"{worker.name} has left: their account is closed."]
    blockers = []
    if not worker.may(HOLDS[part]):
        blockers.append(f"{worker.name}’s role does not let them be {_a(part)}.")
    if worker.pk in named:
        blockers.append(f"{worker.name} has a part in this meeting already.")
    if part in taken and part != FacilitatorPart.SECOND:
        blockers.append(f"This meeting has {_a(part)} already. End that first.")
    return blockers + conflicts(worker, about)


def conflicts(worker: User, about: AboutWorker) -> list[str]:
    """Why somebody has a part in it: they decide about the family, asked for its conference, or work for a party."""
    reasons = [
        f"{worker.name} is or was the {one.get_part_display().lower()} of this family, so they have a part in it."
        for one in about.decided
    ]
    if Part.REFERRER in about.parts:
        reasons.append(f"{worker.name} asked for this family’s conference, so they have a part in it.")
    if about.works_for_a_party:
        reasons.append(f"{worker.name} works for an organisation that takes part.")
    return reasons


def _a(part: FacilitatorPart) -> str:
    return f"a {part.label.lower()}"
