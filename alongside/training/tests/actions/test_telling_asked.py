"""What we write to who asked for a session of their own."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.training.actions.asked import ask_for_session
from alongside.training.actions.telling_asked import tell_asked, tell_asked_open
from alongside.training.models import SessionAsked
from alongside.training.states import AskedStatus
from alongside.training.tests.factories import a_course, a_learner, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db


def answered(**more: Any) -> SessionAsked:
    asked = ask_for_session(setting="the pastoral team", how_many=12, by=a_learner(), at=timezone.now())
    for name, value in {"status": AskedStatus.NOT_NOW, "answer": "Not before May.", **more}.items():
        setattr(asked, name, value)
    asked.save()
    return asked


def test_it_is_written_once_and_leads_to_their_own_page(settings: Any) -> None:
    settings.OUR_ADDRESS = "https://alongside.example"
    asked = answered()
    for _ in range(2):
        tell_asked(asked=asked, by=a_trainer(), at=timezone.now())
    letter = Message.objects.get()
    assert (letter.to, letter.training) == (asked.asked_by.email, f"asked {asked.pk}")
    assert "https://alongside.example/training/ask-for-a-session/" in words_of(letter)


def test_without_an_address_of_ours_it_says_where_to_look(settings: Any) -> None:
    settings.OUR_ADDRESS = ""
    tell_asked(asked=answered(), by=a_trainer(), at=timezone.now())
    assert "on your training page" in words_of(Message.objects.get())


def test_once_it_can_be_booked_they_have_its_days(settings: Any) -> None:
    settings.OUR_ADDRESS = ""
    session = a_session(a_course("Beginning together"), starts_at=timezone.now() + timedelta(days=3))
    tell_asked_open(asked=answered(status=AskedStatus.ARRANGED, session=session), by=a_trainer(), at=timezone.now())
    words = words_of(Message.objects.get())
    assert "can be booked now: Beginning together" in words


def test_its_link_opens_for_the_people_it_is_for(settings: Any) -> None:
    """One organisation's own session stands on no public list, so the letter leads straight to booking."""
    settings.OUR_ADDRESS = "https://alongside.example"
    learner = a_learner()
    session = a_session(only_for=learner.practitioner.organisation)
    tell_asked_open(asked=answered(status=AskedStatus.ARRANGED, session=session), by=a_trainer(), at=timezone.now())
    words = words_of(Message.objects.get())
    address = next(word for word in words.split() if word.startswith(settings.OUR_ADDRESS))
    assert learning(learner).get(address.removeprefix(settings.OUR_ADDRESS)).status_code == 200
