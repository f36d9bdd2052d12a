"""What a learner and their line manager are written, and that no address ever undoes a place."""

import re

import pytest
from django.conf import LazySettings
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.training.actions.telling import tell
from alongside.training.models import Booking
from alongside.training.queries.letters import mark_of
from alongside.training.queries.tokens import booking_to_agree
from alongside.training.states import BookingStatus, Letter
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session

pytestmark = pytest.mark.django_db
MANAGER = "mina@madeup-school.example"


@pytest.fixture(autouse=True)
def _we_are_found(settings: LazySettings) -> None:
    settings.OUR_ADDRESS = "https://plans.example"


def written(booking: Booking, to: str = "") -> list[str]:
    found = Message.objects.filter(training__startswith=mark_of(booking)).order_by("pk")
    return [words_of(one) for one in found if not to or one.to == to]


def test_who_books_is_told_when_and_where_and_nothing_tells_more_outside() -> None:
    booking = a_booking()
    (words,) = written(booking)
    assert f"You have a place in “{booking.session.course.title}”." in words
    assert "Where: Madeup Hall, 1 Invented Street" in words
    message = Message.objects.get(training__startswith=mark_of(booking))
    assert (message.to, message.worker, message.subject) == (
        booking.learner.email,
        booking.learner,
        "About your training",
    )
    assert message.family_id is None


def test_a_manager_is_asked_by_a_link_that_is_theirs_alone() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    (asked,) = written(booking, MANAGER)
    token = re.search(r"https://plans\.example/training/agree/([^/\s]+)/", asked)
    assert token
    assert booking_to_agree(token[1]) == booking
    (theirs,) = written(booking, booking.learner.email)
    assert token[1] not in theirs
    assert "/training/agree/" not in theirs


def test_a_manager_reads_a_copy_without_a_link_once_they_have_agreed() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True), online_link="https://meet.example/made-up-room"))
    booking.status, booking.held_until, booking.agreed_at = BookingStatus.BOOKED, None, timezone.now()
    booking.save()
    tell(booking=booking, letter=Letter.BOOKED, at=timezone.now())
    copy = written(booking, MANAGER)[-1]
    assert copy.startswith(f"A copy of what we wrote to {booking.learner.name}.")
    assert "https://" not in copy


def test_nobody_copies_a_manager_where_the_course_does_not_ask_them() -> None:
    assert written(a_booking(), MANAGER) == []


def test_who_did_not_come_and_their_manager_are_told_also_where_nobody_had_to_agree() -> None:
    booking = a_booking()
    tell(booking=booking, letter=Letter.NOT_COME, at=timezone.now())
    (copy,) = written(booking, MANAGER)
    assert "The register says that you did not come." in copy


def test_what_somebody_needs_to_take_part_stands_in_no_letter() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)), needs="A made-up hearing loop")
    for letter in (Letter.BOOKED, Letter.JOINING, Letter.CALLED_OFF, Letter.NOT_COME):
        tell(booking=booking, letter=letter, at=timezone.now())
    assert not [words for words in written(booking) if "hearing loop" in words]


def test_a_letter_with_the_same_mark_is_written_once() -> None:
    booking = a_booking()
    for _ in range(2):
        tell(booking=booking, letter=Letter.CERTIFICATE, once=f"certificate {booking.pk}", at=timezone.now())
    assert len([words for words in written(booking) if "certificate" in words]) == 1


@pytest.mark.parametrize("address", ["grüße@madeup-school.example", "nobody"])
def test_an_address_nothing_can_go_to_leaves_the_place_as_it_is_and_is_recorded(address: str) -> None:
    learner = a_learner()
    learner.email = address
    learner.save()
    booking = a_booking(a_session(a_course(manager_agrees=True)), learner)
    assert booking.status == BookingStatus.AGREEING
    assert written(booking, address) == []
    assert len(written(booking, MANAGER)) == 1
    line = AuditEvent.objects.get(event="training.not_told", subject_id=booking.pk)
    assert line.detail["to"] == "learner"
    assert address not in str(line.detail)


def test_without_an_address_of_ours_a_letter_has_no_link(settings: LazySettings) -> None:
    settings.OUR_ADDRESS = ""
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    assert not [words for words in written(booking) if "http" in words]
