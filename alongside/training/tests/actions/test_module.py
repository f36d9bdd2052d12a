"""Writing the pages and questions of a course people read by themselves."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.training.actions import module as actions
from alongside.training.actions.module import CannotChangeModule
from alongside.training.models import Course, ModulePage
from alongside.training.tests.factories import a_course, a_learner, a_module, a_trainer

pytestmark = pytest.mark.django_db
QUESTION = {"words": "What?", "answers": ["This", "That"], "right": 1, "why": "So."}


def done(action: Any, **more: Any) -> Any:
    return action(**{"by": a_trainer(), "at": timezone.now(), **more})


def titles(course: Course) -> list[tuple[int, str]]:
    return [(page.position, page.title) for page in course.module_pages.all()]


def three_pages() -> Course:
    course = a_course(self_led=True)
    for title in "ABC":
        done(actions.write_module_page, course=course, page=None, title=title, words=title)
    return course


def test_our_own_text_is_copied_once_and_only_into_an_empty_course() -> None:
    course = a_module()
    assert (course.module_pages.count(), course.module_questions.count()) == (5, 5)
    with pytest.raises(CannotChangeModule, match="already"):
        done(actions.begin_with_our_text, course=course)
    assert AuditEvent.objects.filter(event="training.module_begun").count() == 1


def test_a_course_people_come_to_has_no_pages() -> None:
    with pytest.raises(CannotChangeModule, match="by themselves"):
        done(actions.begin_with_our_text, course=a_course())


def test_pages_are_added_last_moved_and_taken_out_and_their_numbers_have_no_gap() -> None:
    course = three_pages()
    second = course.module_pages.get(title="B")
    done(actions.move_module_part, part=second, up=True)
    assert titles(course) == [(1, "B"), (2, "A"), (3, "C")]
    done(actions.remove_module_part, part=second)
    assert titles(course) == [(1, "A"), (2, "C")]
    done(actions.write_module_page, course=course, page=None, title="D", words="D")
    assert titles(course)[-1] == (3, "D")


def test_moving_stops_at_the_ends() -> None:
    course = three_pages()
    for title, up, why in (("A", True, "first already"), ("C", False, "last already")):
        with pytest.raises(CannotChangeModule, match=why):
            done(actions.move_module_part, part=course.module_pages.get(title=title), up=up)


def test_a_page_that_somebody_else_took_away_cannot_be_written_moved_or_taken_away_again() -> None:
    course = three_pages()
    page = course.module_pages.get(title="B")
    ModulePage.objects.filter(pk=page.pk).delete()
    for action, more in (
        (actions.write_module_page, {"course": course, "page": page, "title": "B", "words": "New"}),
        (actions.move_module_part, {"part": page, "up": True}),
        (actions.remove_module_part, {"part": page}),
    ):
        with pytest.raises(CannotChangeModule, match="took this away"):
            done(action, **more)


def test_writing_a_page_changes_it_and_no_other() -> None:
    course = three_pages()
    done(actions.write_module_page, course=course, page=course.module_pages.get(title="B"), title="New", words="x")
    assert titles(course) == [(1, "A"), (2, "New"), (3, "C")]


def test_a_question_is_written_changed_moved_and_taken_out() -> None:
    course = a_course(self_led=True)
    first = done(actions.write_module_question, course=course, question=None, **QUESTION)
    second = done(actions.write_module_question, course=course, question=None, **QUESTION)
    done(actions.write_module_question, course=course, question=second, **QUESTION | {"words": "Which?"})
    done(actions.move_module_part, part=second, up=True)
    done(actions.remove_module_part, part=first)
    assert list(course.module_questions.values_list("position", "words")) == [(1, "Which?")]


def test_a_question_without_a_right_answer_is_refused() -> None:
    with pytest.raises(CannotChangeModule, match="right"):
        done(actions.write_module_question, course=a_course(self_led=True), question=None, **QUESTION | {"right": 2})


def test_only_who_arranges_training_writes() -> None:
    course, learner = a_module(), a_learner()
    page = course.module_pages.first()
    for action, more in (
        (actions.begin_with_our_text, {"course": course}),
        (actions.write_module_page, {"course": course, "page": page, "title": "x", "words": "x"}),
        (actions.write_module_question, {"course": course, "question": None, **QUESTION}),
        (actions.move_module_part, {"part": page, "up": False}),
        (actions.remove_module_part, {"part": page}),
    ):
        with pytest.raises(NotAllowed):
            done(action, **more, by=learner)
