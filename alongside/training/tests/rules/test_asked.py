"""Asking for a session of one's own, and the words of the answer."""

from datetime import UTC, date, datetime, time

import pytest

from alongside.access.models import User
from alongside.training.models import SessionAsked
from alongside.training.rules.asked import (
    MOST_WAITING,
    blockers_to_answering,
    blockers_to_asking,
    words_of_answer,
    words_once_open,
)
from alongside.training.rules.sessions import span_on
from alongside.training.states import AskedStatus


def asked(status: AskedStatus = AskedStatus.ASKED, answer: str = "") -> SessionAsked:
    return SessionAsked(
        setting="the pastoral team",
        how_many=12,
        status=status,
        answer=answer,
        asked_at=datetime(2027, 1, 4, 9, tzinfo=UTC),
        asked_by=User(name="Ines Imaginary"),
    )


def test_who_asks_has_said_where_they_work() -> None:
    assert "where you work" in blockers_to_asking(waiting=0, works_somewhere=False)[0]
    assert blockers_to_asking(waiting=MOST_WAITING - 1, works_somewhere=True) == []
    assert "wait for an answer" in blockers_to_asking(waiting=MOST_WAITING, works_somewhere=True)[0]


@pytest.mark.parametrize("now", [AskedStatus.ARRANGED, AskedStatus.NOT_NOW, AskedStatus.TAKEN_BACK])
def test_what_was_answered_or_taken_back_stays_so(now: AskedStatus) -> None:
    for to in (AskedStatus.ARRANGED, AskedStatus.NOT_NOW, AskedStatus.TAKEN_BACK):
        assert blockers_to_answering(asked(now), to=to)
        assert not blockers_to_answering(asked(), to=to)


def test_the_letter_says_what_was_asked_and_what_is_answered() -> None:
    words = words_of_answer(asked(AskedStatus.NOT_NOW, "Our trainers are away until May."), where="https://a.example/x")
    assert "Dear Ines Imaginary," in words
    assert "the pastoral team, for 12 people" in words
    assert "We cannot arrange it now." in words
    assert "Our trainers are away until May." in words
    assert "https://a.example/x" in words
    assert "We are arranging it." in words_of_answer(asked(AskedStatus.ARRANGED))


def test_once_it_is_open_the_letter_has_its_days() -> None:
    days = [span_on(date(2027, 2, 1), time(9, 30), time(12, 30))]
    words = words_once_open(asked(AskedStatus.ARRANGED), course="Beginning together", days=days)
    assert "Monday 1 February 2027, 9:30am to 12:30pm" in words
    assert "on their page “My training”" in words
