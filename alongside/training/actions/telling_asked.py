"""What we write to who asked for a session of their own."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from alongside.access.models import User
from alongside.messages.actions import write_message
from alongside.messages.states import Channel, MessageKind
from alongside.training.models import SessionAsked
from alongside.training.queries.arranging import spans_of
from alongside.training.rules.asked import words_of_answer, words_once_open


def tell_asked(*, asked: SessionAsked, by: User, at: datetime) -> None:
    """The answer, once."""
    words = words_of_answer(asked, where=_whole(reverse("ask_for_session")))
    _write(asked, words, once=f"asked {asked.pk} answered", by=by, at=at)


def tell_asked_open(*, asked: SessionAsked, by: User, at: datetime) -> None:
    """That their people can book what was arranged for them, once."""
    session = asked.session
    assert session is not None
    where = _whole(reverse("book_place", args=[session.reference]))  # one organisation's own is on no public list
    words = words_once_open(asked, course=session.course.title, days=spans_of(session), where=where)
    _write(asked, words, once=f"asked {asked.pk} open", by=by, at=at)


def _write(asked: SessionAsked, words: str, *, once: str, by: User, at: datetime) -> None:
    write_message(
        kind=MessageKind.TRAINING,
        channel=Channel.EMAIL,
        to=asked.asked_by.email,
        words=words,
        worker=asked.asked_by,
        training=f"asked {asked.pk}",
        once=once,
        by=by,
        at=at,
    )


def _whole(path: str) -> str:
    return f"{settings.OUR_ADDRESS}{path}" if settings.OUR_ADDRESS else ""
