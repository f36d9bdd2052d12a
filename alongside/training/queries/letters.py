"""What a letter says of a place, gathered; and what was written about one."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.http import Http404

from alongside.foundation.components import LONDON
from alongside.messages.models import Message
from alongside.messages.queries import only_its_end, why_not_again, why_not_reachable
from alongside.messages.states import Channel, MessageStatus
from alongside.training.models import Booking
from alongside.training.queries.sessions import bookings
from alongside.training.rules.letters import About
from alongside.training.rules.reminding import joins_now
from alongside.training.rules.terms import pence_for
from alongside.training.states import BookingStatus, ChargeFor, SessionStatus


def mark_of(booking: Booking) -> str:
    """How a message says that it is about this place."""
    return f"booking {booking.pk}"


def about_place(booking: Booking, *, at: datetime) -> About:
    """As it stands now, read afresh: a letter may go in the midst of a change."""
    booking = bookings().select_related("passed_from__learner").get(pk=booking.pk)
    session = booking.session
    course, terms = session.course, session.course.terms
    days = [(one.starts_at, one.ends_at) for one in session.days.all()]
    first = days[0][0].astimezone(LONDON).date() if days else None
    is_booked = booking.status == BookingStatus.BOOKED
    pence = {what: pence_for(terms, what, booking.organisation.kind) for what in ChargeFor}
    before, after = booking.passed_from, None
    if booking.status == BookingStatus.PASSED_ON:
        after = Booking.objects.filter(passed_from=booking).select_related("learner").first()
    return About(
        name=booking.learner.name,
        course=course.title,
        days=days,
        place=session.place,
        address=session.address,
        getting_in=session.getting_in,
        is_online=bool(session.online_link),
        online_link=session.online_link,
        joining_words=session.joining_words,
        joins_now=is_booked and joins_now(course.reminder_days, first, at=at),
        is_booked=is_booked,
        manager=booking.manager_name,
        held_until=booking.held_until,
        chosen_on=session.chosen_on,
        why=session.called_off_why if session.status == SessionStatus.CALLED_OFF else booking.ended_why,
        ended_late=booking.ended_late,
        pence=pence[ChargeFor.PLACE],
        pence_late=pence[ChargeFor.LATE],
        pence_no_show=pence[ChargeFor.NO_SHOW],
        passed_from=before.learner.name if before else "",
        passed_to=after.learner.name if after else "",
    )


@dataclass(frozen=True)
class SentAbout:
    """One message about a place: to whom, when, and what became of it; never its words."""

    message: Message
    to: str
    is_to_manager: bool
    why_not_again: list[str]

    @property
    def did_not_arrive(self) -> bool:
        return self.message.status == MessageStatus.NOT_SENT


def messages_about(booking: Booking) -> QuerySet[Message]:
    """What was written about a place, newest first; its words are nobody's to read."""
    found = Message.objects.filter(training=mark_of(booking)).defer("sealed_words", "words_key")
    return found.select_related("worker").order_by("-made_at", "-pk")


def sent_about(booking: Booking, *, at: datetime) -> list[SentAbout]:
    """The same, as who arranges training reads it: of a line manager's address only its end."""
    return [
        SentAbout(
            message=one,
            to=only_its_end(one) if one.worker_id is None else booking.learner.name,
            is_to_manager=one.worker_id is None,
            why_not_again=why_not_again(one, at=at) if one.status == MessageStatus.NOT_SENT else [],
        )
        for one in messages_about(booking)
    ]


def not_reached(booking: Booking) -> list[str]:
    """Why nothing can be written to the learner, or to their line manager, in sentences: there is no such address."""
    said = []
    if why_not_reachable(Channel.EMAIL, booking.learner.email):
        said.append(f"We cannot write to {booking.learner.name}: their e-mail address is not one we can use.")
    if booking.manager_email and why_not_reachable(Channel.EMAIL, booking.manager_email):
        said.append("We cannot write to the line manager: their e-mail address is not one we can use.")
    return said


def get_place(reference: str) -> Booking:
    """A place by its reference, for who arranges training; 404 for anything else."""
    if (booking := bookings().filter(reference=reference).first()) is None:
        raise Http404
    return booking


def get_message_about(booking: Booking, number: int) -> Message:
    """One of the messages about this place; 404 for any other."""
    if (message := messages_about(booking).filter(pk=number).first()) is None:
        raise Http404
    return message
