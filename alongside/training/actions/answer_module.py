"""Answering the questions at the end of a course that people read by themselves."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.certificates import give_certificate
from alongside.training.models import Course, ModuleTaken
from alongside.training.queries.module import questions_of
from alongside.training.rules.module import blockers_to_answering, right_ones

MOST_TRIES_COUNTED = 32_000


class CannotAnswerModule(Cannot):
    """Why these answers are not looked at."""


@transaction.atomic
def answer_module(*, course: Course, learner: User, answers: Mapping[str, int], by: User, at: datetime) -> ModuleTaken:
    """Look at somebody's answers. They may try as often as they like; once all are right, they have finished."""
    ModuleTaken.objects.get_or_create(course=course, learner=learner, defaults={"started_at": at})
    taken = ModuleTaken.objects.select_for_update().get(course=course, learner=learner)
    questions = questions_of(course)
    if blockers := blockers_to_answering(questions, answers, finished=taken.finished_at is not None):
        raise CannotAnswerModule(blockers)
    taken.answers = {str(one.pk): answers[str(one.pk)] for one in questions}
    taken.tries = min(taken.tries + 1, MOST_TRIES_COUNTED)
    all_right = len(right_ones(questions, taken.answers)) == len(questions)
    taken.finished_at = at if all_right else None
    taken.save(update_fields=["answers", "tries", "finished_at"])
    record("training.module_answered", subject=taken, detail={"finished": all_right}, by=by, at=at)
    if all_right:
        give_certificate(learner=learner, course=course, on=timezone.localdate(at), module_taken=taken, by=by, at=at)
    return taken
