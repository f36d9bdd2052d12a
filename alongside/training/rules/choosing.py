"""Who is suggested for a place where places are chosen for a mixed room. No database, no clock."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from alongside.training.models import Booking
from alongside.training.rules.places import Room, blockers_by_time
from alongside.training.states import BookingStatus, PlacesGiven


def suggested(wanted: Sequence[Booking], shares: Mapping[str, int], *, places: int) -> set[int]:
    """The numbers of those suggested: each kind of organisation's share first, then whoever asked first."""
    first = sorted(wanted, key=lambda one: (one.asked_at, one.pk))
    chosen: list[int] = []
    for kind, share in shares.items():
        chosen += [one.pk for one in first if one.organisation.kind == kind][:share]
    chosen = chosen[:places]
    rest = [one.pk for one in first if one.pk not in set(chosen)]
    return set(chosen + rest[: places - len(chosen)])


def blockers_to_choosing(room: Room, *, at: datetime) -> list[str]:
    """Why places cannot be chosen now. Once they were, the rest go to whoever comes first."""
    if blockers := blockers_by_time(room, at=at):
        return blockers
    if room.places_given != PlacesGiven.CHOSEN:
        return ["Places of this session are not waiting to be chosen."]
    return []


def blockers_to_this_choice(
    candidates: Sequence[Booking], chosen: set[int], *, seen: set[int], places: int
) -> list[str]:
    """Why this choice cannot stand: too many, somebody who is gone, or somebody nobody looked at."""
    there = {one.pk for one in candidates}
    blockers = []
    if len(chosen) > places:
        blockers.append(f"You chose {len(chosen)} people. There are {places} places.")
    if gone := len(chosen - there):
        blockers.append(f"{gone} of those you chose took back what they asked for. Look at the list again.")
    new = {one.pk for one in candidates if one.status == BookingStatus.WANTED} - seen
    if new:
        blockers.append(f"{len(new)} more asked for a place while you were choosing. Look at the list again.")
    return blockers
