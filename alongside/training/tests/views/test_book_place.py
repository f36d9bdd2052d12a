"""Asking for a place."""

import pytest
from django.test import Client

from alongside.access.tests.doors import signed_in
from alongside.messages.models import Message
from alongside.training.models import Booking
from alongside.training.states import BookingStatus, SessionStatus
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session, a_trainer, learning, terms

pytestmark = pytest.mark.django_db


def path(session: object) -> str:
    return f"/training/sessions/{session.reference}/book/"  # type: ignore[attr-defined]


def test_whoever_has_not_come_in_is_shown_the_door() -> None:
    answer = Client().get(path(a_session()))
    assert answer.status_code == 302
    assert "/training/come-in/" in answer["Location"]


def test_what_when_where_and_the_terms_and_then_one_button() -> None:
    session = a_session(
        a_course("Madeup Circles", terms=terms(charge_late=5_000)), online_link="https://meet.example/x"
    )
    client = learning(a_learner())
    page = client.get(path(session)).content.decode()
    for words in ("Madeup Circles", "Madeup Hall", "is charged £50", "Book this place"):
        assert words in page
    assert "meet.example" not in page
    answer = client.post(path(session), {"needs": "A hearing loop"})
    booking = Booking.objects.get()
    assert answer["Location"] == f"/training/mine/{booking.reference}/"
    assert (booking.status, booking.needs) == (BookingStatus.BOOKED, "A hearing loop")


def test_a_worker_who_is_signed_in_learns_too() -> None:
    session, worker = a_session(), a_trainer()
    signed_in(worker).post(path(session), {"needs": ""})
    assert Booking.objects.get().learner == worker


def test_the_line_manager_we_know_stands_there_already() -> None:
    session = a_session(a_course(manager_agrees=True))
    client = learning(a_learner())
    assert "mina@madeup-school.example" in client.get(path(session)).content.decode()
    client.post(path(session), {"manager_name": "Mina", "manager_email": "mina@madeup-school.example"})
    assert Booking.objects.get().status == BookingStatus.AGREEING


def test_no_web_address_travels_to_a_line_manager_in_a_name() -> None:
    session, learner = a_session(a_course(manager_agrees=True)), a_learner()
    for name in ("Win at HTTPS://evil.example", "WWW.evil.example"):
        said = {"manager_name": name, "manager_email": "mina@madeup-school.example"}
        page = learning(learner).post(path(session), said).content.decode()
        assert "Write a name, without a web address." in page
        assert name in page
    assert not Message.objects.exists()


def test_nobody_floods_somebody_they_name_as_their_line_manager() -> None:
    session, learner = a_session(a_course(manager_agrees=True)), a_learner()
    said = {"manager_name": "Mina", "manager_email": "anybody@elsewhere.example"}
    for _ in range(12):
        answer = learning(learner).post(path(session), said)
        if answer.status_code == 302:
            learning(learner).post(f"{answer['Location']}cancel/", {"why": ""})
    assert Message.objects.filter(to="anybody@elsewhere.example", training__contains="asks_manager").count() == 10
    page = answer.content.decode()
    assert "was asked many times today" in page
    assert "anybody@elsewhere.example" in page


def test_nobody_is_their_own_line_manager() -> None:
    session, learner = a_session(a_course(manager_agrees=True)), a_learner()
    said = {"manager_name": "Me", "manager_email": learner.email.upper(), "needs": "Large print"}
    page = learning(learner).post(path(session), said).content.decode()
    assert "not your own" in page
    assert "Large print" in page
    assert not Booking.objects.exists()


def test_a_full_session_says_so_and_how_many_wait_before_anybody_presses() -> None:
    session = a_session(capacity=1)
    for _ in range(3):
        a_booking(session)
    client = learning(a_learner())
    page = client.get(path(session)).content.decode()
    assert "2 people are before you" in page
    assert "Wait in line" in page
    after = client.post(path(session), {"needs": ""}, follow=True).content.decode()
    assert "You are number 3 on the waiting list" in after


def test_whoever_has_a_place_is_led_to_it_and_a_second_press_makes_no_second() -> None:
    booking = a_booking()
    client = learning(booking.learner)
    for page in (client.get(path(booking.session)), client.post(path(booking.session), {"needs": ""})):
        assert f"/training/mine/{booking.reference}/" in page.content.decode()
    assert Booking.objects.count() == 1


def test_what_has_to_come_first_is_said_and_there_is_no_button() -> None:
    course = a_course()
    course.prerequisites.add(a_course("First steps"))
    page = learning(a_learner()).get(path(a_session(course))).content.decode()
    assert "First steps" in page
    assert "Book this place" not in page


def test_what_is_being_prepared_is_not_there() -> None:
    assert learning(a_learner()).get(path(a_session(status=SessionStatus.DRAFT))).status_code == 404


@pytest.mark.parametrize("needs", ["a\x00b", "x" * 100_000, "\ud800"])
def test_bad_answers_come_back_with_a_sentence(needs: str) -> None:
    answer = learning(a_learner()).post(path(a_session()), {"needs": needs.encode("utf-8", "replace").decode()})
    assert answer.status_code in (200, 302)
    assert answer.status_code == 302 or "There is a problem" in answer.content.decode()


def test_where_nobody_has_to_agree_the_manager_is_only_told_of_who_did_not_come() -> None:
    session = a_session()
    learning(a_learner()).post(path(session), {"needs": ""})
    booking = Booking.objects.get()
    assert booking.manager_email == "mina@madeup-school.example"
    assert not Message.objects.filter(to=booking.manager_email).exists()


def test_the_way_back_from_one_organisations_own_session_leads_to_a_page_that_is_there() -> None:
    learner = a_learner()
    session = a_session(only_for=learner.practitioner.organisation)
    browser = learning(learner)
    page = browser.get(path(session)).content.decode()
    assert f'href="/training/sessions/{session.reference}/"' not in page
    assert "My training</a>" in page
