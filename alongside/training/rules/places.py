"""Who gets a place, who waits, who is next in line, and what stands in the way. No database, no clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from alongside.training.models import Booking
from alongside.training.states import HOLDS_A_PLACE, LIVE, BookingStatus, PlacesGiven, SessionStatus

HAS_BEGUN = "This session has begun."
NOT_YOURSELF = "Nobody agrees to their own place: write the email address of somebody else as the line manager."
HAS_ONE = "You have a place in this session already, or wait for one."


@dataclass(frozen=True)
class Room:
    """How a session stands when somebody asks for a place.

    `next_up` are those in line who could take a place now: whoever still needs their line manager's yes is passed over,
    and keeps their place in line. `offers` is false once too little time is left to offer anybody anything.
    """

    status: SessionStatus
    places_given: PlacesGiven
    capacity: int
    taken: int
    waiting: int
    begins_at: datetime | None
    next_up: int = 0
    offers: bool = True
    has_one: bool = False  # whoever it was asked for, where it was asked for somebody

    @property
    def free(self) -> int:
        """Places nobody has."""
        return max(0, self.capacity - self.taken)

    @property
    def free_for_new(self) -> int:
        """Places somebody who comes now may have: as many as there are people in line are theirs, also of those whose
        line manager has not answered yet."""
        return max(0, self.free - self.waiting) if self.offers else self.free


def status_for_new(room: Room, *, manager_agrees: bool) -> BookingStatus:
    """What somebody who asks now gets: a place, one held for their manager, one to be chosen, or the waiting list."""
    if room.places_given == PlacesGiven.CHOSEN:
        return BookingStatus.WANTED
    if not room.free_for_new:
        return BookingStatus.WAITING
    return BookingStatus.AGREEING if manager_agrees else BookingStatus.BOOKED


def blockers_to_booking(
    room: Room, *, has_one: bool, missing: list[str], at: datetime, not_for_them: str = ""
) -> list[str]:
    """Why nobody can ask for a place, or they cannot: in sentences. `not_for_them` is whose own session it is."""
    blockers = blockers_by_time(room, at=at)
    if not_for_them:
        blockers.append(f"This session is for people of {not_for_them} alone.")
    if has_one:
        blockers.append(HAS_ONE)
    blockers += [f"Come to “{title}” first: this course goes on from there." for title in missing]
    return blockers


def blockers_by_time(room: Room, *, at: datetime) -> list[str]:
    """Whether places of this session can still be asked for, given and taken."""
    if room.status == SessionStatus.CALLED_OFF:
        return ["This session was called off."]
    if room.status != SessionStatus.OPEN:
        return ["This session cannot be booked."]
    if room.begins_at is None or at >= room.begins_at:
        return [HAS_BEGUN]
    return []


def can_take(booking: Booking, *, manager_agrees: bool) -> bool:
    """Whether somebody in line could have a place at once."""
    return booking.agreed_at is not None or not manager_agrees


def next_in_line(line: Iterable[Booking], *, manager_agrees: bool, places: int) -> list[Booking]:
    """Who is offered the places that are free: those who asked first, of those who can take one."""
    first = sorted(line, key=lambda one: (one.asked_at, one.pk))
    return [one for one in first if can_take(one, manager_agrees=manager_agrees)][:places]


def blockers_to_taking(booking: Booking, room: Room, *, manager_agrees: bool, at: datetime) -> list[str]:
    """Why an offered place, or a free one in the last hours before the session, cannot be taken."""
    if booking.status == BookingStatus.BOOKED:
        return ["You have this place already."]
    if booking.status == BookingStatus.OFFERED:
        ended = booking.held_until is not None and at >= booking.held_until
        return ["The time to take this place has ended."] if ended else blockers_by_time(room, at=at)
    if booking.status != BookingStatus.WAITING:
        return [f"No place is offered to you now: {booking.get_status_display().lower()}."]
    if room.offers or not room.free:
        return ["No place is free for you now. You keep your place in line."]
    if not can_take(booking, manager_agrees=manager_agrees):
        return ["Your line manager has not agreed yet."]
    return blockers_by_time(room, at=at)


def blockers_to_cancelling(booking: Booking, room: Room, *, at: datetime) -> list[str]:
    """Why a place cannot be given back."""
    if booking.status not in LIVE:
        return [f"This place has ended already: {booking.get_status_display().lower()}."]
    if room.status == SessionStatus.OVER or (room.begins_at is not None and at >= room.begins_at):
        return [HAS_BEGUN]
    return []


def blockers_to_passing_on(booking: Booking, room: Room, *, at: datetime) -> list[str]:
    """Why a place cannot go to a colleague."""
    if blockers := blockers_to_cancelling(booking, room, at=at):
        return blockers
    if booking.status not in (BookingStatus.BOOKED, BookingStatus.AGREEING):
        return ["You have no place to pass on yet."]
    return []


def blockers_to_a_colleague(
    booking: Booking,
    *,
    theirs: Booking | None,
    same_person: bool,
    same_organisation: bool,
    missing: list[str],
    own_manager: bool = False,
) -> list[str]:
    """Why this colleague cannot have it. `theirs` is what they have in the same session; of somebody who works
    elsewhere nothing is told. `own_manager`: they would be asked to agree to their own place."""
    if same_person:
        return ["This is the address of who has the place now. Write the colleague’s."]
    if not same_organisation:
        return [f"Somebody with this address is not known to work for {booking.organisation}."]
    blockers = []
    if own_manager:
        blockers.append("The line manager would have to agree to their own place. Ask them to book one themselves.")
    if theirs is not None and theirs.status in HOLDS_A_PLACE:
        blockers.append("This colleague has a place in this session already.")
    return blockers + [f"They need to come to “{title}” first: this course goes on from there." for title in missing]


def blockers_to_agreeing(booking: Booking, room: Room, *, at: datetime) -> list[str]:
    """Why a line manager’s answer changes nothing now; a second press is told kindly."""
    if booking.agreed_at is not None and booking.status in LIVE:
        return [f"{booking.agreed_by_name} agreed already. Nothing more is needed."]
    if booking.status == BookingStatus.NOT_AGREED:
        return ["You, or somebody with this link, said no already, or the time to answer ended."]
    if booking.status not in (BookingStatus.AGREEING, BookingStatus.WAITING, BookingStatus.WANTED):
        return [f"Nothing needs an answer here now: {booking.get_status_display().lower()}."]
    return blockers_by_time(room, at=at)
