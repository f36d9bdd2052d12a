"""Who gets a place, who waits, and until when a place is kept. No database, no clock."""

from dataclasses import dataclass
from datetime import datetime

from alongside.training.states import BookingStatus, PlacesGiven, SessionStatus


@dataclass(frozen=True)
class Room:
    """How a session stands when somebody asks for a place."""

    status: SessionStatus
    places_given: PlacesGiven
    capacity: int
    taken: int
    waiting: int
    begins_at: datetime | None

    @property
    def free(self) -> int:
        """Places nobody has; none while others wait in line for them."""
        return max(0, self.capacity - self.taken)


def status_for_new(room: Room, *, manager_agrees: bool) -> BookingStatus:
    """What somebody who asks now gets: a place, one held for their manager, one to be chosen, or the waiting list."""
    if room.places_given == PlacesGiven.CHOSEN:
        return BookingStatus.WANTED
    if not room.free or room.waiting:
        return BookingStatus.WAITING
    return BookingStatus.AGREEING if manager_agrees else BookingStatus.BOOKED


def blockers_to_booking(room: Room, *, has_one: bool, missing: list[str], at: datetime) -> list[str]:
    """Why nobody can ask for a place, or they cannot: in sentences."""
    blockers = []
    if room.status != SessionStatus.OPEN:
        blockers.append("This session cannot be booked.")
    elif room.begins_at is None or at >= room.begins_at:
        blockers.append("This session has begun.")
    if has_one:
        blockers.append("You have a place in this session already, or wait for one.")
    blockers += [f"Come to “{title}” first: this course goes on from there." for title in missing]
    return blockers
