"""A setting asks for a session of its own, and is answered."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.training.actions.asked import (
    CannotAnswerAsked,
    CannotAsk,
    arrange_asked,
    ask_for_session,
    decline_asked,
    take_back_asked,
)
from alongside.training.models import Session, SessionAsked
from alongside.training.rules.asked import MOST_WAITING
from alongside.training.states import AskedStatus, SessionStatus
from alongside.training.tests.factories import a_course, a_learner, a_trainer

pytestmark = pytest.mark.django_db


def asks(**more: Any) -> SessionAsked:
    said = {"setting": "the pastoral team", "how_many": 12, "by": a_learner(), "at": timezone.now(), **more}
    return ask_for_session(**said)


def test_it_is_for_the_organisation_of_who_asks() -> None:
    learner = a_learner()
    asked = asks(by=learner, hoped="Calmer mornings.", when="In spring")
    assert asked.organisation == learner.practitioner.organisation
    assert (asked.status, asked.hoped, asked.when) == (AskedStatus.ASKED, "Calmer mornings.", "In spring")
    assert AuditEvent.objects.filter(event="training.session_asked", actor_id=learner.pk).count() == 1


def test_who_has_not_said_where_they_work_cannot_ask() -> None:
    with pytest.raises(CannotAsk, match="where you work"):
        asks(by=a_worker())


def test_only_so_many_wait_for_one_person() -> None:
    learner = a_learner()
    for _ in range(MOST_WAITING):
        asks(by=learner)
    with pytest.raises(CannotAsk, match="wait for an answer"):
        asks(by=learner)
    asks(by=a_learner())


def test_yes_begins_a_session_for_that_organisation_alone_and_tells_them() -> None:
    asked, course, trainer, at = asks(), a_course(), a_trainer(), timezone.now()
    arrange_asked(asked=asked, course=course, answer="We come to you.", by=trainer, at=at)
    asked.refresh_from_db()
    session = Session.objects.get()
    assert (asked.status, asked.session, asked.answered_by) == (AskedStatus.ARRANGED, session, trainer)
    assert (session.status, session.course, session.capacity) == (SessionStatus.DRAFT, course, 12)
    assert session.only_for == asked.organisation
    letter = Message.objects.get()
    assert letter.to == asked.asked_by.email
    assert "We come to you." in words_of(letter)


def test_not_now_says_why_and_tells_them() -> None:
    asked = asks()
    decline_asked(asked=asked, answer="Our trainers are away until May.", by=a_trainer(), at=timezone.now())
    asked.refresh_from_db()
    assert (asked.status, asked.session) == (AskedStatus.NOT_NOW, None)
    assert "Our trainers are away until May." in words_of(Message.objects.get())


def test_not_now_without_a_reason_is_no_answer() -> None:
    asked = asks()
    with pytest.raises(CannotAnswerAsked, match="Say why"):
        decline_asked(asked=asked, answer=" ", by=a_trainer(), at=timezone.now())
    asked.refresh_from_db()
    assert asked.status == AskedStatus.ASKED
    assert not Message.objects.exists()


def test_it_is_answered_once() -> None:
    asked, trainer, at = asks(), a_trainer(), timezone.now()
    arrange_asked(asked=asked, course=a_course(), by=trainer, at=at)
    with pytest.raises(CannotAnswerAsked, match="already"):
        arrange_asked(asked=asked, course=a_course(), by=trainer, at=at)
    with pytest.raises(CannotAnswerAsked):
        decline_asked(asked=asked, answer="No.", by=trainer, at=at)
    assert Session.objects.count() == 1
    assert Message.objects.count() == 1


def test_who_asked_takes_it_back_and_nobody_else() -> None:
    asked, at = asks(), timezone.now()
    with pytest.raises(CannotAnswerAsked, match="Only who asked"):
        take_back_asked(asked=asked, by=a_learner(), at=at)
    take_back_asked(asked=asked, by=asked.asked_by, at=at)
    with pytest.raises(CannotAnswerAsked, match="taken back"):
        arrange_asked(asked=asked, course=a_course(), by=a_trainer(), at=at)
    assert not Session.objects.exists()


def test_only_those_who_arrange_training_answer() -> None:
    asked, at = asks(), timezone.now()
    with pytest.raises(NotAllowed):
        arrange_asked(asked=asked, course=a_course(), by=a_learner(), at=at)
    with pytest.raises(NotAllowed):
        decline_asked(asked=asked, answer="No.", by=a_learner(), at=at)
