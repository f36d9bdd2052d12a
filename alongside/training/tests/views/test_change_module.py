"""The pages and questions of a course people read by themselves, for who arranges training."""

import pytest

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Course, ModulePage
from alongside.training.tests.factories import a_course, a_module, a_trainer

pytestmark = pytest.mark.django_db


def path(course: Course) -> str:
    return f"/training/arrange/courses/{course.slug}/module/"


def test_an_empty_one_can_begin_with_our_own_text_and_one_with_pages_cannot() -> None:
    assert "Begin with our own text" in page_of(a_trainer(), path(a_course(self_led=True)))
    assert "Begin with our own text" not in page_of(a_trainer(), path(a_module()))


def test_our_own_words_are_marked_to_be_checked_until_they_are_changed() -> None:
    course = a_module()
    marked = "Our own text, to be checked by the council"
    assert page_of(a_trainer(), path(course)).count(marked) == 5
    ModulePage.objects.filter(course=course, position=1).update(words="Checked and changed.")
    assert page_of(a_trainer(), path(course)).count(marked) == 4


def test_while_it_is_not_offered_the_page_says_so() -> None:
    assert "not offered" in page_of(a_trainer(), path(a_module(offered=False)))
    assert "not offered" not in page_of(a_trainer(), path(a_module()))


def test_each_question_shows_which_answer_is_right() -> None:
    assert "Right: What happened?" in page_of(a_trainer(), path(a_module()))


def test_only_who_arranges_training_comes_in_and_only_to_such_a_course() -> None:
    assert signed_in(a_social_worker()).get(path(a_module())).status_code == 403
    assert signed_in(a_trainer()).get(path(a_course())).status_code == 404
