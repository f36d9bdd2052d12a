"""A course people read by themselves: its pages, its questions, and how far somebody is."""

from django.http import Http404

from alongside.access.models import User
from alongside.training.models import Course, ModulePage, ModuleQuestion, ModuleTaken


def get_module(slug: str, *, arranges: bool = False) -> Course:
    """A course to read by oneself; 404 for others, and, but for who arranges training, for one not offered."""
    found = Course.objects.filter(slug=slug, self_led=True)
    if not arranges:
        found = found.filter(offered=True)
    if (course := found.first()) is None:
        raise Http404
    return course


def pages_of(course: Course) -> list[ModulePage]:
    """Its pages, one after another."""
    return list(course.module_pages.all())


def questions_of(course: Course) -> list[ModuleQuestion]:
    """Its questions, one after another."""
    return list(course.module_questions.all())


def get_page(course: Course, number: int) -> ModulePage:
    """One page, by its number in the database; 404 for anything else."""
    if (page := course.module_pages.filter(pk=number).first()) is None:
        raise Http404
    return page


def get_question(course: Course, number: int) -> ModuleQuestion:
    """One question, by its number in the database; 404 for anything else."""
    if (question := course.module_questions.filter(pk=number).first()) is None:
        raise Http404
    return question


def taken_by(learner: User | None, course: Course) -> ModuleTaken | None:
    """How far somebody is, if they began to answer."""
    found = ModuleTaken.objects.select_related("certificate").filter(course=course, learner=learner)
    return found.first() if learner else None
