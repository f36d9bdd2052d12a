"""Answering the questions at the end of a course people read by themselves."""

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.audit.models import AuditEvent
from alongside.training.actions.answer_module import CannotAnswerModule, answer_module
from alongside.training.models import Certificate, Course, ModuleTaken
from alongside.training.queries.places import learned
from alongside.training.tests.factories import a_course, a_learner, a_module

pytestmark = pytest.mark.django_db


def answered(course: Course, learner: User, *, wrong: int = 0) -> ModuleTaken:
    answers = {}
    for number, one in enumerate(course.module_questions.all()):
        answers[str(one.pk)] = (one.right + (number < wrong)) % len(one.answers)
    return answer_module(course=course, learner=learner, answers=answers, by=learner, at=timezone.now())


def test_all_right_finishes_it_with_a_certificate_and_it_counts_as_learned() -> None:
    course, learner = a_module(), a_learner()
    taken = answered(course, learner)
    assert taken.finished_at
    certificate = Certificate.objects.get(learner=learner)
    assert (certificate.module_taken, certificate.course_title) == (taken, course.title)
    assert course.pk in learned(learner)


def test_a_wrong_answer_can_be_tried_again_as_often_as_one_likes() -> None:
    course, learner = a_module(), a_learner()
    for _ in range(4):
        assert answered(course, learner, wrong=1).finished_at is None
    assert not Certificate.objects.exists()
    taken = answered(course, learner)
    assert (taken.tries, taken.finished_at is not None) == (5, True)
    assert ModuleTaken.objects.count() == 1


def test_counting_tries_never_becomes_the_reason_to_stop() -> None:
    course, learner = a_module(), a_learner()
    taken = answered(course, learner, wrong=1)
    taken.tries = 32_000
    taken.save()
    assert answered(course, learner).finished_at


def test_who_has_finished_is_told_so_and_has_one_certificate() -> None:
    course, learner = a_module(), a_learner()
    answered(course, learner)
    with pytest.raises(CannotAnswerModule, match="finished"):
        answered(course, learner)
    assert Certificate.objects.count() == 1


def test_nothing_is_noted_of_answers_that_are_not_all_there() -> None:
    course, learner = a_module(), a_learner()
    with pytest.raises(CannotAnswerModule, match="each question"):
        answer_module(course=course, learner=learner, answers={}, by=learner, at=timezone.now())
    assert not ModuleTaken.objects.exists()


def test_a_course_without_questions_cannot_be_finished() -> None:
    with pytest.raises(CannotAnswerModule, match="no questions"):
        answered(a_course(self_led=True), a_learner())


def test_each_try_leaves_a_line_that_says_nothing_of_the_answers() -> None:
    course, learner = a_module(), a_learner()
    answered(course, learner, wrong=2)
    assert AuditEvent.objects.get(event="training.module_answered").detail == {"finished": False}
