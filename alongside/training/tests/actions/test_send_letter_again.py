"""Only a letter that is still right goes again; that it goes at all is tried with its page, letters_sent."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.tests.factories import an_administrator
from alongside.messages.actions import CannotSendAgain
from alongside.messages.models import Message
from alongside.messages.states import MessageStatus
from alongside.partners.actions import end_account
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.send_letter_again import send_letter_again
from alongside.training.models import Booking
from alongside.training.queries.letters import mark_of
from alongside.training.queries.sent import sent_about
from alongside.training.states import Letter
from alongside.training.tests.factories import a_booking, a_session, a_trainer

pytestmark = pytest.mark.django_db
NOW = timezone.now


def a_letter_that_did_not_arrive(letter: Letter = Letter.BOOKED) -> tuple[Booking, Message]:
    soon = a_session(starts_at=NOW() + timedelta(days=3), online_link="https://meet.example/made-up-room")
    booking = a_booking(soon)
    message = Message.objects.get(training=mark_of(booking, letter))
    message.status, message.tried_at = MessageStatus.NOT_SENT, NOW()
    message.save()
    return booking, message


def test_who_still_has_the_place_is_sent_it_again() -> None:
    booking, message = a_letter_that_did_not_arrive()
    send_letter_again(message=message, booking=booking, letter=Letter.BOOKED, by=a_trainer(), at=NOW())
    message.refresh_from_db()
    assert message.status == MessageStatus.WAITING


def test_how_to_join_does_not_go_to_somebody_who_gave_their_place_back() -> None:
    booking, message = a_letter_that_did_not_arrive()
    cancel_place(booking=booking, by=booking.learner, at=NOW())
    with pytest.raises(CannotSendAgain, match="no place in this session any more"):
        send_letter_again(message=message, booking=booking, letter=Letter.BOOKED, by=a_trainer(), at=NOW())
    (about,) = sent_about(booking.session, at=NOW())
    assert about.sent[-1].why_not_again == ["They have no place in this session any more."]


def test_nor_to_somebody_whose_account_was_ended() -> None:
    booking, message = a_letter_that_did_not_arrive()
    end_account(worker=booking.learner, by=an_administrator(), at=NOW())
    with pytest.raises(CannotSendAgain, match="no place"):
        send_letter_again(message=message, booking=booking, letter=Letter.BOOKED, by=a_trainer(), at=NOW())


def test_that_a_place_is_cancelled_may_go_again() -> None:
    booking, _ = a_letter_that_did_not_arrive()
    cancel_place(booking=booking, by=booking.learner, at=NOW())
    message = Message.objects.get(training=mark_of(booking, Letter.CANCELLED))
    Message.objects.filter(pk=message.pk).update(status=MessageStatus.NOT_SENT)
    sent = send_letter_again(message=message, booking=booking, letter=Letter.CANCELLED, by=a_trainer(), at=NOW())
    assert sent.status == MessageStatus.WAITING


def test_only_who_arranges_training_sends_again() -> None:
    booking, message = a_letter_that_did_not_arrive()
    with pytest.raises(NotAllowed):
        send_letter_again(message=message, booking=booking, letter=Letter.BOOKED, by=booking.learner, at=NOW())
