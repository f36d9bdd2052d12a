"""One course, seen and changed."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.factories import a_course, a_learner, a_trainer, learning
from alongside.training.tests.views.test_add_course import answers

pytestmark = pytest.mark.django_db


def page(slug: str) -> str:
    return f"/training/arrange/courses/{slug}/"


def test_only_those_who_arrange_training_come_in() -> None:
    path = page(a_course().slug)
    assert Client().get(path).status_code == 302
    assert learning(a_learner()).get(path).status_code == 302
    assert signed_in(a_social_worker()).get(path).status_code == 403
    assert signed_in(a_trainer()).get(page("no-such-course")).status_code == 404


def test_its_words_are_shown_as_people_read_them_and_nothing_in_them_acts() -> None:
    course = a_course(words="**Bring** a pen.\n\n- one\n- two\n\n<script>alert(1)</script>[x](javascript:alert(1))")
    shown = page_of(a_trainer(), page(course.slug))
    assert "<strong>Bring</strong> a pen." in shown
    assert "<script>alert(1)" not in shown
    assert 'href="javascript' not in shown


def test_it_is_changed_and_its_address_stays() -> None:
    course = a_course("Before")
    assert signed_in(a_trainer()).post(page(course.slug), answers(title="After")).status_code == 302
    course.refresh_from_db()
    assert course.title == "After"


def test_a_circle_comes_back_with_a_sentence_and_nothing_is_changed() -> None:
    first = a_course("First")
    second = a_course("Second")
    second.prerequisites.add(first)
    shown = signed_in(a_trainer()).post(page(first.slug), answers(title="Changed", first=[second.pk])).content.decode()
    assert "“Second” cannot come first" in shown
    assert 'value="Changed"' in shown
    first.refresh_from_db()
    assert first.title == "First"


def test_the_second_of_two_people_is_told_and_sees_both() -> None:
    course = a_course("Before")
    one, other = signed_in(a_trainer()), signed_in(a_trainer())
    path = page(course.slug)
    seen = other.get(path).content.decode().split('name="seen" value="')[1].split('"')[0]
    one.post(path, answers(title="Theirs", seen=seen))
    shown = other.post(path, answers(title="Mine", seen=seen)).content.decode()
    assert "Somebody else saved this page while you were writing" in shown
    assert "Theirs" in shown
    course.refresh_from_db()
    assert course.title == "Theirs"
