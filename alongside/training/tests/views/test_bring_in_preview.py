"""What a list would do, how far it is, and what became of it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.doors import signed_in
from alongside.training.models import Booking, TrainingImport
from alongside.training.states import ImportKind
from alongside.training.tests.factories import a_course, a_learner, a_session, a_trainer, an_organisation_of, learning
from alongside.training.tests.lists import received

pytestmark = pytest.mark.django_db
HEADS = "Session;Email;Name;Organisation"


def page_of(worker: User, brought: TrainingImport, query: str = "") -> str:
    answer = signed_in(worker).get(f"/training/bring-in/{brought.pk}/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_row_says_what_it_would_do_or_why_it_cannot() -> None:
    trainer, session = a_trainer(), a_session(a_course("Awareness"), capacity=1)
    school = an_organisation_of().name
    brought = received(
        ImportKind.BOOKINGS,
        HEADS,
        f"{session.reference};zoe@madeup-school.example;Zoë Imaginary;{school}",
        f"{session.reference};jo@madeup-school.example;Jo Imaginary;{school}",
        f"{session.reference};nobody;;",
        f"{session.reference};kit@madeup-school.example;Kit Imaginary;Madeup Skool",
        by=trainer,
    )
    page = page_of(trainer, brought)
    for words in (
        "2 rows can be brought in. 2 rows cannot.",
        "A place on the waiting list: the session is full",
        "New here",
        "“nobody” is not an email address.",
        "Did you mean “Madeup School”?",
        "Bring in 2 rows",
    ):
        assert words in page
    assert not Booking.objects.exists()


def test_pressing_the_button_brings_the_good_rows_in_and_says_what_became_of_each() -> None:
    trainer, session = a_trainer(), a_session()
    learner = a_learner("Ola Imaginary-Known")
    rows = (f"{session.reference};{learner.email};;", "S-GONE;a@b.example;A;B")
    brought = received(ImportKind.BOOKINGS, HEADS, *rows, by=trainer)
    browser = signed_in(trainer)
    assert browser.post(f"/training/bring-in/{brought.pk}/").status_code == 302
    page = page_of(trainer, brought)
    assert "1 row was brought in. 1 row was not." in page
    assert "There is no session S-GONE." in page
    assert f"/training/bring-in/{brought.pk}/left-out.csv" in page
    assert Booking.objects.get().learner == learner
    again = browser.post(f"/training/bring-in/{brought.pk}/", follow=True).content.decode()
    assert "brought in already" in again
    assert Booking.objects.count() == 1


def test_a_list_with_nothing_good_in_it_has_no_button() -> None:
    trainer = a_trainer()
    page = page_of(trainer, received(ImportKind.BOOKINGS, HEADS, "S-GONE;a@b.example;;", by=trainer))
    assert "Bring in" not in page.split("</h1>")[1].replace("Bring in places", "")
    assert "choose it again" in page


def test_a_long_list_says_how_far_it_is_and_can_go_on_where_it_stopped() -> None:
    trainer = a_trainer()
    brought = received(ImportKind.BOOKINGS, HEADS, "S-GONE;a@b.example;;", "S-GONE;;;", by=trainer)
    brought.started_at = timezone.now()
    brought.save()
    answer = signed_in(trainer).get(f"/training/bring-in/{brought.pk}/")
    assert answer["Refresh"] == "4"
    assert "1 of 2 rows" in answer.content.decode()
    assert "Go on" not in answer.content.decode()
    assert "Refresh" not in signed_in(trainer).get(f"/training/bring-in/{brought.pk}/?still")
    TrainingImport.objects.update(started_at=timezone.now() - timedelta(minutes=11))
    assert "Go on" in page_of(trainer, brought)


def test_what_was_forgotten_is_said() -> None:
    trainer = a_trainer()
    brought = received(ImportKind.BOOKINGS, HEADS, "S-1;a@b.example;;", by=trainer)
    TrainingImport.objects.update(rows=[], file_name="")
    assert "not kept any more" in page_of(trainer, brought)


def test_thirty_rows_ask_the_database_no_more_than_two() -> None:
    trainer, session = a_trainer(), a_session(capacity=500)
    people = [a_learner() for _ in range(30)]

    def asked(number: int) -> int:
        rows = [f"{session.reference};{one.email};;" for one in people[:number]]
        brought = received(ImportKind.BOOKINGS, HEADS, *rows, by=trainer)
        browser = signed_in(trainer)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(f"/training/bring-in/{brought.pk}/").status_code == 200
        return len(queries)

    few = asked(2)
    assert asked(30) <= few


def test_it_opens_to_nobody_else_and_a_wrong_number_opens_nothing() -> None:
    brought = received(ImportKind.BOOKINGS, HEADS, "S-1;a@b.example;;")
    assert learning(a_learner()).get(f"/training/bring-in/{brought.pk}/").status_code == 302
    assert signed_in(a_trainer()).get("/training/bring-in/999999/").status_code == 404
