"""Courses, and the terms they are offered on."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions.courses import (
    CannotKeepCourse,
    CannotKeepTerms,
    add_course,
    add_terms,
    change_course,
    change_terms,
)
from alongside.training.models import Course, Terms
from alongside.training.states import Level
from alongside.training.tests.factories import a_course, a_trainer, terms

pytestmark = pytest.mark.django_db


def said(**more: Any) -> dict[str, Any]:
    return {"title": "Deep dive", "level": Level.DEEP_DIVE, "summary": "Two days.", "terms": terms(), **more}


def test_a_course_has_an_address_made_from_its_title_and_keeps_it() -> None:
    trainer, at = a_trainer(), timezone.now()
    first, second = (add_course(said=said(), by=trainer, at=at) for _ in range(2))
    assert (first.slug, second.slug) == ("deep-dive", "deep-dive-2")
    change_course(course=first, said={"title": "Further in"}, by=trainer, at=at)
    first.refresh_from_db()
    assert (first.slug, first.title) == ("deep-dive", "Further in")


@pytest.mark.parametrize("title", ["تدريب", "Add", "…", "L’été d’Élodie"])
def test_any_title_gives_an_address(title: str) -> None:
    course = add_course(said=said(title=title), by=a_trainer(), at=timezone.now())
    assert course.slug
    assert course.slug != "add"


def test_adding_and_changing_leave_their_line() -> None:
    trainer, at = a_trainer(), timezone.now()
    course = add_course(said=said(), by=trainer, at=at)
    change_course(course=course, said=said(summary="Three days."), by=trainer, at=at)
    lines = AuditEvent.objects.filter(event__startswith="training.course_").order_by("pk")
    assert [line.event for line in lines] == ["training.course_added", "training.course_changed"]
    assert lines[1].detail == {"changed": ["summary"]}


def test_no_course_comes_before_itself_by_way_of_others() -> None:
    trainer, at = a_trainer(), timezone.now()
    first, second, third = a_course("One"), a_course("Two"), a_course("Three")
    change_course(course=second, said={}, first=[first], by=trainer, at=at)
    change_course(course=third, said={}, first=[second], by=trainer, at=at)
    with pytest.raises(CannotKeepCourse, match="“Three” cannot come first"):
        change_course(course=first, said={"title": "Changed"}, first=[third], by=trainer, at=at)
    first.refresh_from_db()
    assert first.title == "One"
    assert not first.prerequisites.exists()


def test_a_change_that_does_not_speak_of_what_comes_first_leaves_it() -> None:
    trainer, at = a_trainer(), timezone.now()
    before, course = a_course(), a_course()
    change_course(course=course, said={}, first=[before], by=trainer, at=at)
    change_course(course=course, said={"length": "a day"}, by=trainer, at=at)
    assert list(course.prerequisites.all()) == [before]


def test_nobody_is_too_late_before_they_are_late() -> None:
    with pytest.raises(CannotKeepCourse):
        add_course(said=said(late_after_minutes=20, too_late_after_minutes=10), by=a_trainer(), at=timezone.now())
    assert not Course.objects.exists()


def test_a_course_with_a_time_to_refresh_does_not_become_one_to_read_by_oneself() -> None:
    course = a_course(refresher_months=12)
    with pytest.raises(CannotKeepCourse, match="not refreshed"):
        change_course(course=course, said={"self_led": True}, by=a_trainer(), at=timezone.now())


def test_terms_are_noted_as_checked_on_the_day_they_are_saved() -> None:
    trainer, at = a_trainer(), timezone.now()
    made = add_terms(said={"name": "Schools", "charge_no_show": 5000}, by=trainer, at=at)
    assert (made.checked_on, made.charge_no_show, made.cancel_working_days) == (timezone.localdate(at), 5000, 3)


def test_no_two_terms_have_one_name() -> None:
    trainer, at = a_trainer(), timezone.now()
    add_terms(said={"name": "Schools"}, by=trainer, at=at)
    with pytest.raises(CannotKeepTerms, match="already"):
        add_terms(said={"name": "SCHOOLS"}, by=trainer, at=at)
    other = add_terms(said={"name": "Health"}, by=trainer, at=at)
    with pytest.raises(CannotKeepTerms):
        change_terms(terms=other, said={"name": "schools", "charge_late": 100}, by=trainer, at=at)
    other.refresh_from_db()
    assert other.charge_late == 0
    change_terms(terms=other, said={"name": "Health", "charge_late": 100}, by=trainer, at=at)
    assert Terms.objects.get(pk=other.pk).charge_late == 100


def test_only_those_who_arrange_training_may() -> None:
    worker, at = a_social_worker(), timezone.now()
    for act in (
        lambda: add_course(said=said(), by=worker, at=at),
        lambda: change_course(course=a_course(), said={}, by=worker, at=at),
        lambda: add_terms(said={"name": "Mine"}, by=worker, at=at),
        lambda: change_terms(terms=terms(), said={}, by=worker, at=at),
    ):
        with pytest.raises(NotAllowed):
            act()
