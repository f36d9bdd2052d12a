"""Adding a session of a course."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.doors import page_of, signed_in
from alongside.foundation.fields import day_boxes
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Session
from alongside.training.rules.sessions import span_on
from alongside.training.states import PlacesGiven, SessionStatus
from alongside.training.tests.factories import a_course, a_learner, a_trainer, an_organisation_of, learning

pytestmark = pytest.mark.django_db
SOON = timezone.localdate() + timedelta(days=30)


def page(slug: str) -> str:
    return f"/training/arrange/courses/{slug}/add-session/"


def on_day(row: int, on: date | None, begins: str = "9:30am", until: str = "12:30pm") -> dict[str, str]:
    return (day_boxes(f"day_{row}_on", on) if on else {}) | {f"day_{row}_from": begins, f"day_{row}_until": until}


def answers(*trainers: User, **more: Any) -> dict[str, Any]:
    said = {
        "place": "Madeup Hall",
        "trainers": [one.pk for one in trainers],
        "capacity": "20",
        "places_given": "first_come",
        "walk_ins": "yes",
    }
    return {**on_day(0, SOON), **said, **more}


def test_only_those_who_arrange_training_come_in() -> None:
    path = page(a_course().slug)
    assert Client().get(path).status_code == 302
    assert learning(a_learner()).get(path).status_code == 302
    assert signed_in(a_social_worker()).get(path).status_code == 403
    assert signed_in(a_trainer()).get(page("no-such-course")).status_code == 404
    assert signed_in(a_trainer()).get(page(a_course(self_led=True).slug)).status_code == 404


def test_a_session_of_several_days_is_saved_and_nobody_can_book_it_yet() -> None:
    trainer, course = a_trainer(), a_course()
    later = SOON + timedelta(days=7)
    saved = signed_in(trainer).post(page(course.slug), answers(trainer, **on_day(1, later, "2pm", "16:00")))
    session = Session.objects.get()
    assert saved["Location"] == f"/training/arrange/sessions/{session.reference}/"
    assert session.status == SessionStatus.DRAFT
    assert [(one.starts_at, one.ends_at) for one in session.days.all()] == [
        (span.starts_at, span.ends_at)
        for span in (span_on(SOON, time(9, 30), time(12, 30)), span_on(later, time(14), time(16)))
    ]


def test_what_is_not_known_yet_can_wait() -> None:
    empty = {"capacity": "20", "places_given": "first_come", "walk_ins": "yes"}
    assert signed_in(a_trainer()).post(page(a_course().slug), empty).status_code == 302
    assert not Session.objects.get().days.exists()


def test_one_day_more_keeps_all_that_was_typed_and_saves_nothing() -> None:
    typed = answers(place="Typed Hall", capacity="twenty", one_more="yes")
    shown = signed_in(a_trainer()).post(page(a_course().slug), typed).content.decode()
    assert 'value="Typed Hall"' in shown
    assert 'value="twenty"' in shown
    assert 'name="day_1_on-day"' in shown
    assert "There is a problem" not in shown
    assert not Session.objects.exists()


def test_there_are_twelve_days_at_most() -> None:
    typed = answers(**on_day(11, None, "", ""), **on_day(12, SOON), one_more="yes")
    shown = signed_in(a_trainer()).post(page(a_course().slug), typed).content.decode()
    assert 'name="day_11_on-day"' in shown
    assert 'name="day_12_on-day"' not in shown


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        (on_day(0, timezone.localdate() - timedelta(days=1)), "day_0_on-day"),
        (on_day(0, SOON, "12pm", "9am"), "day_0_until"),
        (on_day(0, SOON, "", "9am"), "day_0_from"),
        (on_day(0, SOON, "noonish", "9am"), "day_0_from"),
        (on_day(1, SOON, "11am", "3pm"), "day_1_on-day"),
        ({"day_0_on-day": "31", "day_0_on-month": "2"}, "day_0_on-day"),
        (on_day(0, date(2027, 3, 28), "1:30am", "4am"), "day_0_from"),
        ({"online_link": "http://meet.example/x"}, "online_link"),
        ({"online_link": "javascript:alert(1)"}, "online_link"),
        ({"online_link": "https://[bad"}, "online_link"),
        ({"capacity": "0"}, "capacity"),
        ({"capacity": "1001"}, "capacity"),
        ({"places_given": "chosen"}, "chosen_on-day"),
        ({"also_held_by": "nobody@nowhere.example"}, "also_held_by"),
        ({"trainers": ["999999"]}, "trainers"),
        ({"only_for_id": "999999"}, "only_for_id"),
        ({"place": "x" * 100_000}, "place"),
        ({"joining_words": "a\x00b"}, "joining_words"),
    ],
)
def test_odd_answers_lead_to_their_question_and_nothing_is_saved(typed: dict[str, Any], where: str) -> None:
    shown = signed_in(a_trainer()).post(page(a_course().slug), answers(**typed)).content.decode()
    assert "There is a problem" in shown
    assert f'href="#id_{where}"' in shown
    assert not Session.objects.exists()


def test_shares_that_do_not_fit_are_said_and_what_was_typed_stays() -> None:
    typed = answers(
        places_given="chosen", capacity="5", share_school="4", share_health="4",
        **day_boxes("chosen_on", SOON - timedelta(days=7)),
    )  # fmt: skip
    shown = signed_in(a_trainer()).post(page(a_course().slug), typed).content.decode()
    assert "The shares come to 8 places, and there are 5." in shown
    assert 'value="Madeup Hall"' in shown
    assert not Session.objects.exists()


def test_places_that_are_chosen_have_their_day_and_shares() -> None:
    on = SOON - timedelta(days=7)
    typed = answers(places_given="chosen", share_school="4", **day_boxes("chosen_on", on))
    signed_in(a_trainer()).post(page(a_course().slug), typed)
    session = Session.objects.get()
    assert (session.places_given, session.chosen_on) == (PlacesGiven.CHOSEN, on)
    assert [(one.kind, one.places) for one in session.shares.all()] == [("school", 4)]


def test_somebody_from_elsewhere_holds_it_too() -> None:
    trainer, learner, organisation = a_trainer(), a_learner(), an_organisation_of()
    typed = answers(trainer, also_held_by=f"\n{learner.email.upper()}\n", only_for_id=organisation.pk)
    signed_in(trainer).post(page(a_course().slug), typed)
    session = Session.objects.get()
    assert {one.worker for one in session.trainers.all()} == {trainer, learner}
    assert session.only_for == organisation


def test_trainers_are_offered_to_choose_from_and_others_are_not() -> None:
    a_trainer(name="Tam Trainer-Madeup")
    a_social_worker(name="Sol Worker-Madeup")
    shown = page_of(a_trainer(), page(a_course().slug))
    assert "Tam Trainer-Madeup" in shown
    assert "Sol Worker-Madeup" not in shown
