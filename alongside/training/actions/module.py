"""A course people read by themselves: its pages and questions written, put in order and taken away."""

from datetime import datetime
from typing import TypeVar

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.materials import lock_course
from alongside.training.models import Course, ModulePage, ModuleQuestion
from alongside.training.rules.first_module import FIRST_PAGES, FIRST_QUESTIONS
from alongside.training.rules.materials import moved
from alongside.training.rules.module import blockers_to_question

Part = ModulePage | ModuleQuestion
Kind = TypeVar("Kind", bound=Part)


class CannotChangeModule(Cannot):
    """Why the pages and questions stay as they are."""


@transaction.atomic
def begin_with_our_text(*, course: Course, by: User, at: datetime) -> Course:
    """Our own pages and questions, to be checked by the council and changed as it likes."""
    course = _lock(course, by=by)
    if course.module_pages.exists() or course.module_questions.exists():
        raise CannotChangeModule("There are pages or questions here already.")
    for number, page in enumerate(FIRST_PAGES, start=1):
        ModulePage.objects.create(course=course, position=number, title=page.title, words=page.words)
    for number, question in enumerate(FIRST_QUESTIONS, start=1):
        ModuleQuestion.objects.create(
            course=course,
            position=number,
            words=question.words,
            answers=list(question.answers),
            right=question.right,
            why=question.why,
        )
    record("training.module_begun", subject=course, by=by, at=at)
    return course


@transaction.atomic
def write_module_page(
    *, course: Course, page: ModulePage | None, title: str, words: str, by: User, at: datetime
) -> ModulePage:
    """A page changed; or a new one, which stands last."""
    course = _lock(course, by=by)
    new = ModulePage(course=course, position=course.module_pages.count() + 1)
    page = _still_there(page) if page else new
    page.title, page.words = title, words
    page.save()
    record("training.module_page_written", subject=page, by=by, at=at)
    return page


@transaction.atomic
def write_module_question(
    *,
    course: Course,
    question: ModuleQuestion | None,
    words: str,
    answers: list[str],
    right: int,
    why: str,
    by: User,
    at: datetime,
) -> ModuleQuestion:
    """A question changed; or a new one, which stands last."""
    course = _lock(course, by=by)
    if blockers := blockers_to_question(answers, right):
        raise CannotChangeModule(blockers)
    new = ModuleQuestion(course=course, position=course.module_questions.count() + 1)
    question = _still_there(question) if question else new
    question.words, question.answers, question.right, question.why = words, answers, right, why
    question.save()
    record("training.module_question_written", subject=question, by=by, at=at)
    return question


@transaction.atomic
def remove_module_part(*, part: Part, by: User, at: datetime) -> None:
    """Take a page or a question away; what it said stays in the history of its table."""
    course = _lock(part.course, by=by)
    part = _still_there(part)
    record("training.module_part_removed", subject=part, detail={"was": str(part)[:150]}, by=by, at=at)
    part.delete()
    _number(_beside(part, course))


@transaction.atomic
def move_module_part(*, part: Part, up: bool, by: User, at: datetime) -> None:
    """One place further up or down."""
    course = _lock(part.course, by=by)
    part = _still_there(part)
    rows = {row.pk: row for row in _beside(part, course)}
    order = moved(list(rows), part.pk, up=up)
    if order == list(rows):
        raise CannotChangeModule(f"This is the {'first' if up else 'last'} already.")
    _number([rows[pk] for pk in order])
    record("training.module_part_moved", subject=part, by=by, at=at)


def _lock(course: Course, *, by: User) -> Course:
    require(Permission.TRAINING_ARRANGE, of=by)
    course = lock_course(course)
    if not course.self_led:
        raise CannotChangeModule("This course is not one that people read by themselves.")
    return course


def _still_there(part: Kind) -> Kind:
    if not type(part).objects.filter(pk=part.pk).exists():
        raise CannotChangeModule("Somebody else took this away meanwhile. What you wrote is still on this page.")
    part.refresh_from_db()
    return part


def _beside(part: Part, course: Course) -> list[Part]:
    every = course.module_pages.all() if isinstance(part, ModulePage) else course.module_questions.all()
    return list(every)


def _number(rows: list[Part]) -> None:
    """From one on, without a gap."""
    for number, row in enumerate(rows, start=1):
        if row.position != number:
            row.position = number
            row.save(update_fields=["position"])
