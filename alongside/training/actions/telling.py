"""What we write to a learner about their place, with a copy to their line manager where the course asks for it."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.messages.actions import CannotWriteMessage, write_message
from alongside.messages.states import Channel, MessageKind
from alongside.training.actions.links import link_for
from alongside.training.models import Booking
from alongside.training.queries.letters import about_place, mark_of
from alongside.training.queries.tokens import agree_token, calendar_token
from alongside.training.rules.letters import letter_words
from alongside.training.rules.letters.about import About
from alongside.training.rules.letters.copies import goes_to_manager
from alongside.training.rules.reminding import key_of, reminder_now
from alongside.training.states import Letter, Moment

# Where a letter leads that does not lead to the place itself.
THE_LIST = frozenset(
    {
        Letter.NOT_AGREED,
        Letter.NOT_CHOSEN,
        Letter.OFFER_ENDED,
        Letter.CANCELLED,
        Letter.PASSED_ON,
        Letter.CALLED_OFF,
    }
)
ANSWERS = {Letter.HOW_WAS_IT: Moment.AFTER, Letter.WHAT_CHANGED: Moment.LATER}
LEADS_TO = {Letter.OFFERED: "take_offer", **dict.fromkeys(ANSWERS, "evaluate")}
# Said once the place is theirs: they tell all that the reminder of that day would say.
BEGINS = frozenset({Letter.BOOKED, Letter.PASSED_TO_YOU})
IN_A_CALENDAR = BEGINS | {Letter.CHANGED, Letter.JOINING}
BY_ITSELF = "Alongside, by itself"


def tell(*, booking: Booking, letter: Letter, once: str = "", by: User | None = None, at: datetime) -> None:
    """Write to the learner, and a copy, without any link that lets somebody in, to the line manager.

    With the same `once` it is written once, however often it is asked for. An address nothing can go to never undoes
    what was done about the place: it is recorded, and who arranges training reads it beside the place.
    """
    about = about_place(booking, at=at)
    once = once or _instead_of_reminder(booking, letter, about, at=at)
    words = letter_words(
        letter,
        about,
        link=_link(booking, letter, at=at),
        calendar=_whole("training_place_calendar", calendar_token(booking))
        if about.is_booked and letter in IN_A_CALENDAR
        else "",
    )
    _write(booking, letter, to=booking.learner.email, words=words, worker=booking.learner, once=once, by=by, at=at)
    course = booking.session.course
    if goes_to_manager(letter, manager_agrees=course.manager_agrees, has_agreed=booking.agreed_at is not None):
        _tell_manager(booking, letter, about, once=once, by=by, at=at)


def tell_manager(*, booking: Booking, letter: Letter, once: str = "", by: User | None = None, at: datetime) -> None:
    """Write to the line manager alone, where there is one: the question to agree, or a copy of a letter."""
    _tell_manager(booking, letter, about_place(booking, at=at), once=once, by=by, at=at)


def _tell_manager(booking: Booking, letter: Letter, about: About, *, once: str, by: User | None, at: datetime) -> None:
    if not booking.manager_email:
        return
    link = _whole("agree_place", agree_token(booking)) if letter == Letter.ASKS_MANAGER else ""
    words = letter_words(letter, about, link=link, to_manager=True)
    _write(booking, letter, to=booking.manager_email, words=words, worker=None, once=once, by=by, at=at)


def _write(
    booking: Booking,
    letter: Letter,
    *,
    to: str,
    words: str,
    worker: User | None,
    once: str,
    by: User | None,
    at: datetime,
) -> None:
    reader = "learner" if worker else "manager"
    try:
        write_message(
            kind=MessageKind.TRAINING,
            channel=Channel.EMAIL,
            to=to,
            words=words,
            worker=worker,
            training=mark_of(booking, letter),
            once=f"{once} to {reader}" if once else "",
            not_after=booking.held_until if letter in (Letter.OFFERED, Letter.ASKS_MANAGER) else None,
            by=by,
            at=at,
        )
    except CannotWriteMessage as refusal:
        why = {"letter": str(letter), "to": reader, "why": refusal.reasons}
        record("training.not_told", subject=booking, outcome=Outcome.REFUSED, detail=why, by=by or BY_ITSELF, at=at)


def _instead_of_reminder(booking: Booking, letter: Letter, about: About, *, at: datetime) -> str:
    """A place booked late is told of with all that a reminder says, so that reminder is not written besides."""
    if not (letter in BEGINS and about.is_booked and about.first_day):
        return ""
    first = about.first_day_in_london
    assert first is not None
    reminder = reminder_now(booking.session.course.reminder_days, first, at=at)
    return "" if reminder is None else key_of(booking.pk, first, reminder)


def _link(booking: Booking, letter: Letter, *, at: datetime) -> str:
    """The one thing to do next, whole; nothing where we do not know our own address."""
    if letter in THE_LIST:
        return _whole("training_sessions")
    if letter == Letter.REFRESH:
        return _whole("training_course", booking.session.course.slug)
    to = [booking.reference]
    if letter in ANSWERS:
        to.append(ANSWERS[letter].value)
    return link_for(booking.learner, reverse(LEADS_TO.get(letter, "training_place"), args=to), at)


def _whole(name: str, *args: str) -> str:
    """The address as somebody elsewhere needs it; nothing where we do not know our own."""
    return settings.OUR_ADDRESS + reverse(name, args=args) if settings.OUR_ADDRESS else ""
