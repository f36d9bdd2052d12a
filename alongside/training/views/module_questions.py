"""The questions at the end of a course people read by themselves."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import done, posted
from alongside.training.actions.answer_module import answer_module
from alongside.training.forms.module import ModuleAnswers, field_of
from alongside.training.models import Course, ModuleQuestion, ModuleTaken
from alongside.training.queries.module import get_module, questions_of, taken_by
from alongside.training.rules.module import right_ones
from alongside.training.views import LearnerRequest, learner_page, show, who_arranges


@learner_page
def module_questions(request: LearnerRequest, slug: str) -> HttpResponse:
    """Answer them, see what was right and why, and try again as often as one likes."""
    course, now = get_module(slug, arranges=who_arranges(request)), timezone.now()
    if not (questions := questions_of(course)):
        raise Http404
    taken = taken_by(request.learner, course)
    if taken and taken.finished_at and request.method != "POST":
        return _finished(request, course, questions, taken)
    given = taken.answers if taken else {}
    start = {field_of(one): given.get(str(one.pk)) for one in questions}
    form = ModuleAnswers(posted(request), questions=questions, initial=start)

    def act() -> None:
        answer_module(course=course, learner=request.learner, answers=form.answers(), by=request.learner, at=now)

    if done(request, form, act, at=now):
        return redirect("module_questions", slug)
    return _asked(request, form, course, questions, taken)


def _finished(
    request: LearnerRequest, course: Course, questions: list[ModuleQuestion], taken: ModuleTaken
) -> HttpResponse:
    """That they have; their certificate; and the questions with what was right and why."""
    certificate = getattr(taken, "certificate", None)
    holds = certificate if certificate and not certificate.withdrawn_at else None
    return show(request, "module_finished", course=course, taken=taken, questions=questions, certificate=holds)


def _asked(
    request: LearnerRequest,
    form: ModuleAnswers,
    course: Course,
    questions: list[ModuleQuestion],
    taken: ModuleTaken | None,
) -> HttpResponse:
    """The questions; after a try, with what was right and why, and what to look at again."""
    right = right_ones(questions, taken.answers) if taken and not form.is_bound else set()
    tried = bool(taken and taken.tries and not form.is_bound)
    if tried:
        form.say_why(right)
    rows = [(form[field_of(one)], one, one.pk in right) for one in questions]
    return show(request, "module_questions", form=form, course=course, rows=rows, tried=tried, right=len(right))
