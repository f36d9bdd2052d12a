"""The questions at the end of a course people read by themselves."""

from typing import Any

import pytest
from django.test import Client

from alongside.access.models import User
from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Certificate, Course, ModuleTaken
from alongside.training.tests.factories import a_course, a_learner, a_module, learning, the_right_answers

pytestmark = pytest.mark.django_db


def path(course: Course) -> str:
    return f"/training/learn/{course.slug}/questions/"


def answered(course: Course, learner: User, **more: Any) -> str:
    answer = learning(learner).post(path(course), {**the_right_answers(course), **more}, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_who_has_not_come_in_is_shown_the_door_and_comes_back_here() -> None:
    course = a_module()
    assert (
        Client().get(path(course))["Location"]
        == f"/training/come-in/?next=%2Ftraining%2Flearn%2F{course.slug}%2Fquestions%2F"
    )


def test_all_right_finishes_it_with_a_certificate() -> None:
    course, learner = a_module(title="First steps"), a_learner()
    page = answered(course, learner)
    assert "You have finished" in page
    assert "Your certificate (PDF)" in page
    assert Certificate.objects.get(learner=learner).course_title == "First steps"
    assert "You finished this on" in learning(learner).get(f"/training/learn/{course.slug}/").content.decode()


def test_a_wrong_answer_comes_back_with_why_and_what_was_chosen_and_may_be_tried_again() -> None:
    course, learner = a_module(), a_learner()
    first = course.module_questions.all()[0]
    wrong = {f"question_{first.pk}": (first.right + 1) % len(first.answers)}
    for _ in range(2):
        page = answered(course, learner, **wrong)
        assert "4 of 5 are right" in page
        assert f"Not yet. {first.why}" in page.replace("&#39;", "'")
        assert page.count("Right. ") == 4
        assert page.count(" checked") == 5
        assert f'href="#id_question_{first.pk}"' in page
    assert "You have finished" in answered(course, learner)
    assert ModuleTaken.objects.get().tries == 3


def test_what_was_tried_is_still_there_on_another_day() -> None:
    course, learner = a_module(), a_learner()
    first = course.module_questions.all()[0]
    answered(course, learner, **{f"question_{first.pk}": (first.right + 1) % len(first.answers)})
    page = learning(learner).get(path(course)).content.decode()
    assert "4 of 5 are right" in page
    assert page.count(" checked") == 5


@pytest.mark.parametrize("odd", ["", "9", "-1", "\x00", "x" * 100_000, "أ", "0 OR 1=1"])
def test_a_question_left_out_or_answered_oddly_comes_back_and_the_others_stay(odd: str) -> None:
    course, learner = a_module(), a_learner()
    first = course.module_questions.all()[0]
    page = answered(course, learner, **{f"question_{first.pk}": odd})
    assert "There is a problem" in page
    assert f'href="#id_question_{first.pk}"' in page
    assert page.count(" checked") == 4
    assert not ModuleTaken.objects.exists()


def test_a_worker_who_is_signed_in_learns_too() -> None:
    course, worker = a_module(), a_social_worker()
    assert signed_in(worker).post(path(course), the_right_answers(course)).status_code == 302
    assert Certificate.objects.get().learner == worker


def test_finishing_twice_is_said_and_gives_no_second_certificate() -> None:
    course, learner = a_module(), a_learner()
    answered(course, learner)
    assert "You have finished this already." in answered(course, learner)
    assert Certificate.objects.count() == 1


def test_without_questions_there_is_no_such_page() -> None:
    assert learning(a_learner()).get(path(a_course(self_led=True))).status_code == 404
