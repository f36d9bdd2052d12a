"""What was written about the places of a session: to whom, when, and whether it arrived; never the words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.http import Http404

from alongside.messages.models import Message
from alongside.messages.queries import only_its_end, why_not_again, why_not_reachable
from alongside.messages.states import Channel, MessageStatus
from alongside.training.models import Booking, Session
from alongside.training.queries.letters import mark_of
from alongside.training.rules.letters import blockers_to_sending_again
from alongside.training.states import BookingStatus, Letter


@dataclass(frozen=True)
class Sent:
    """One letter about a place."""

    message: Message
    letter: Letter
    to: str
    why_not_again: list[str]

    @property
    def did_not_arrive(self) -> bool:
        return self.message.status == MessageStatus.NOT_SENT

    @property
    def became(self) -> str:
        """What became of it, in words."""
        return "Arrived" if self.message.arrived_at else str(self.message.get_status_display())


@dataclass(frozen=True)
class SentAbout:
    """What was written about one place, newest first; and why somebody cannot be written to at all."""

    booking: Booking
    sent: list[Sent]
    not_reached: list[str]

    @property
    def needs_a_look(self) -> bool:
        """Somebody cannot be reached, or the last that went to them did not arrive."""
        last = {one.message.worker_id: one for one in reversed(self.sent)}
        return bool(self.not_reached) or any(one.did_not_arrive for one in last.values())


def sent_about(session: Session, *, at: datetime) -> list[SentAbout]:
    """Each place of a session with its messages; those that did not arrive first."""
    places = list(Booking.objects.filter(session=session).select_related("learner").order_by("learner__name", "pk"))
    marks = _marks(places)
    written: dict[Booking, list[Sent]] = {}
    for message in _messages(marks):
        booking, letter = marks[message.training]
        written.setdefault(booking, []).append(_sent(booking, letter, message, at=at))
    found = [SentAbout(one, written.get(one, []), _not_reached(one)) for one in places]
    return sorted(found, key=lambda one: not one.needs_a_look)


def get_message_about(session: Session, number: int) -> tuple[Message, Booking, Letter]:
    """A message about one of its places, with the place, and which letter it is; 404 for any other."""
    marks = _marks(Booking.objects.filter(session=session))
    if (message := _messages(marks).filter(pk=number).first()) is None:
        raise Http404
    return message, *marks[message.training]


def why_not_this_letter(booking: Booking, letter: Letter) -> list[str]:
    """Why it is right no longer, as its place stands now."""
    has_place = booking.status == BookingStatus.BOOKED and booking.learner.is_active
    return blockers_to_sending_again(letter, has_place=has_place)


def _marks(places: Iterable[Booking]) -> dict[str, tuple[Booking, Letter]]:
    """By how a message says what it is about: the place, and which letter it is."""
    return {mark_of(one, letter): (one, letter) for one in places for letter in Letter}


def _messages(marks: Iterable[str]) -> QuerySet[Message]:
    found = Message.objects.filter(training__in=list(marks))
    return found.defer("sealed_words", "words_key").order_by("-made_at", "-pk")


def _sent(booking: Booking, letter: Letter, message: Message, *, at: datetime) -> Sent:
    """Of a line manager's address only its end is shown."""
    return Sent(
        message=message,
        letter=letter,
        to=booking.learner.name if message.worker_id else f"Their line manager, {only_its_end(message)}",
        why_not_again=_why_not_again(booking, letter, message, at=at),
    )


def _why_not_again(booking: Booking, letter: Letter, message: Message, *, at: datetime) -> list[str]:
    if message.status != MessageStatus.NOT_SENT:
        return []
    return why_not_this_letter(booking, letter) or why_not_again(message, at=at)


def _not_reached(booking: Booking) -> list[str]:
    """An address nothing can go to: their place stands all the same, and somebody has to tell them another way."""
    said = []
    if why_not_reachable(Channel.EMAIL, booking.learner.email):
        said.append(f"Nothing can be sent to {booking.learner.name}: this is no address we can write to.")
    if booking.manager_email and why_not_reachable(Channel.EMAIL, booking.manager_email):
        said.append("Nothing can be sent to their line manager: this is no address we can write to.")
    return said
