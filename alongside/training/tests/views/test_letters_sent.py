"""Who arranges training sees to whom something was sent and whether it arrived; nobody reads the words."""

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone

from alongside.access.states import Role
from alongside.access.tests.doors import page_of, signed_in
from alongside.access.tests.factories import a_worker
from alongside.messages.models import Message
from alongside.messages.states import MessageStatus
from alongside.training.actions.telling import tell
from alongside.training.models import Booking
from alongside.training.queries.letters import mark_of
from alongside.training.states import Letter
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db


def place_of(booking: Booking) -> str:
    return f"/training/arrange/sessions/{booking.session.reference}/sent/"


def did_not_arrive(booking: Booking) -> Message:
    message = Message.objects.filter(training__startswith=mark_of(booking), worker=booking.learner).get()
    message.status, message.last_problem = MessageStatus.NOT_SENT, "The mail server did not answer."
    message.tried_at = timezone.now()
    message.save()
    return message


def test_it_shows_which_letter_to_whom_and_what_became_of_it(settings: LazySettings) -> None:
    settings.OUR_ADDRESS = "https://plans.example"
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    said = page_of(a_trainer(), place_of(booking))
    assert f"“A place is held until the manager agrees” to <bdi>{booking.learner.name}" in said
    assert "“Asks the line manager to agree” to <bdi>Their line manager" in said
    assert "…@madeup-school.example" in said
    assert "Waiting to go" in said
    assert "mina@madeup" not in said
    assert "plans.example" not in said
    assert "is kept for you" not in said


def test_what_did_not_arrive_comes_first_and_can_go_again() -> None:
    session = a_session()
    fine, failed = a_booking(session, a_learner("Ada")), a_booking(session, a_learner("Zed"))
    message = did_not_arrive(failed)
    trainer = a_trainer()
    said = page_of(trainer, place_of(failed))
    assert "1 person was not reached." in said
    assert said.index("Zed") < said.index("Ada")
    answer = signed_in(trainer).post(f"{place_of(failed)}{message.pk}/again/", follow=True)
    assert "It goes again." in answer.content.decode()
    message.refresh_from_db()
    assert message.status == MessageStatus.WAITING
    assert fine.learner.name == "Ada"


def test_who_got_a_later_letter_was_reached() -> None:
    booking = a_booking()
    did_not_arrive(booking)
    tell(booking=booking, letter=Letter.CHANGED, at=timezone.now())
    said = page_of(a_trainer(), place_of(booking))
    assert "was not reached" not in said
    assert "Did not arrive" in said


def test_what_arrived_does_not_go_again_and_the_page_says_why() -> None:
    booking = a_booking()
    message = Message.objects.get(training__startswith=mark_of(booking))
    answer = signed_in(a_trainer()).post(f"{place_of(booking)}{message.pk}/again/", follow=True)
    assert "Only a message that did not arrive can be sent again." in answer.content.decode()


def test_an_address_nothing_can_go_to_is_told() -> None:
    learner = a_learner("Ada Imaginary")
    learner.email = "grüße@madeup-school.example"
    learner.save()
    said = page_of(a_trainer(), place_of(a_booking(None, learner)))
    assert "Nothing can be sent to Ada Imaginary" in said


def test_a_message_about_another_session_is_not_there() -> None:
    booking, other = a_booking(), a_booking()
    message = did_not_arrive(other)
    assert signed_in(a_trainer()).post(f"{place_of(booking)}{message.pk}/again/").status_code == 404
    assert signed_in(a_trainer()).get("/training/arrange/sessions/S-NONE/sent/").status_code == 404


def test_nobody_else_sees_it() -> None:
    booking = a_booking()
    assert Client().get(place_of(booking)).status_code in (302, 401)
    assert signed_in(a_worker(Role.COORDINATOR)).get(place_of(booking)).status_code == 403
    assert booking.learner.name not in learning(booking.learner).get(place_of(booking)).content.decode()
