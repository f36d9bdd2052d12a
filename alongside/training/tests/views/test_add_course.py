"""Adding a course."""

from typing import Any

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Course
from alongside.training.tests.factories import a_course, a_learner, a_trainer, learning, terms

pytestmark = pytest.mark.django_db
PAGE = "/training/arrange/courses/add/"


def answers(**more: Any) -> dict[str, Any]:
    return {
        "title": "Deep dive", "level": "deep_dive", "summary": "Two days.", "terms": terms().pk,
        "manager_agrees": "yes", "self_led": "no", "reminder_days": "14, 5 and 1", "late_after_minutes": "10",
        "too_late_after_minutes": "30", "offered": "yes", **more,
    }  # fmt: skip


def test_only_those_who_arrange_training_come_in() -> None:
    assert Client().get(PAGE).status_code == 302
    assert learning(a_learner()).get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_the_terms_are_written_first() -> None:
    page = page_of(a_trainer(), PAGE)
    assert "Write the terms it is offered on" in page
    assert "/training/arrange/terms/add/" in page


def test_it_comes_filled_with_what_others_do_and_says_where_that_is_from() -> None:
    terms()
    page = page_of(a_trainer(), PAGE)
    assert 'value="14, 5 and 1"' in page
    assert "Northamptonshire" in page


def test_a_course_is_added_with_what_comes_before_it() -> None:
    before = a_course("Awareness")
    saved = signed_in(a_trainer()).post(PAGE, answers(first=[before.pk], words="**Bring** a pen."))
    assert saved.status_code == 302
    course = Course.objects.get(slug="deep-dive")
    assert list(course.prerequisites.all()) == [before]
    assert (course.manager_agrees, course.reminder_days, course.refresher_months) == (True, [14, 5, 1], None)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("title", ""),
        ("title", "x" * 100_000),
        ("title", "a\x00b"),
        ("reminder_days", "soon"),
        ("reminder_days", "0"),
        ("reminder_days", "91"),
        ("reminder_days", "1 2 3 4 5 6 7"),
        ("reminder_days", "٣"),
        ("terms", "999999"),
        ("terms", "x"),
        ("first", ["999999"]),
        ("refresher_months", "0"),
        ("too_late_after_minutes", "5"),
        ("words", "x" * 20_000),
        ("level", "wizard"),
    ],
)
def test_odd_answers_come_back_with_a_sentence_and_nothing_is_added(name: str, typed: Any) -> None:
    a_course("Awareness")
    page = signed_in(a_trainer()).post(PAGE, answers(**{name: typed})).content.decode()
    assert "There is a problem" in page
    assert f'href="#id_{name}' in page
    assert Course.objects.count() == 1


def test_a_course_people_read_by_themselves_is_not_refreshed() -> None:
    page = signed_in(a_trainer()).post(PAGE, answers(self_led="yes", refresher_months="12")).content.decode()
    assert "Leave the months empty." in page
    assert not Course.objects.exists()


def test_emoji_and_right_to_left_titles_are_kept() -> None:
    signed_in(a_trainer()).post(PAGE, answers(title="تدريب 🌱 d’Élodie"))
    assert Course.objects.get().title == "تدريب 🌱 d’Élodie"


def test_nobody_need_be_reminded() -> None:
    signed_in(a_trainer()).post(PAGE, answers(reminder_days=""))
    assert Course.objects.get().reminder_days == []
