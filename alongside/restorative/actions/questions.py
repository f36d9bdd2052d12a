"""Choosing the restorative questions a service asks: each change is a version of its own."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.partners.models import Service
from alongside.restorative.models import QuestionSet
from alongside.restorative.queries.questions import WhichSet, asked_now, questions_of_version, versions_of
from alongside.restorative.rules.questions import blockers_to_choosing


class CannotChooseQuestions(Cannot):
    """Why these cannot be the questions."""


@transaction.atomic
def choose_questions(*, which: WhichSet, questions: Sequence[str], why: str, by: User, at: datetime) -> QuestionSet:
    """From now on these are asked. What was asked before stays in the history."""
    require(Permission.WORDS_CHOOSE, of=by)
    # One change of a service's questions at a time: each version has a number of its own.
    Service.objects.select_for_update(of=("self",)).get(pk=which.service.pk)
    if blockers := blockers_to_choosing(questions, now=asked_now(which)):
        raise CannotChooseQuestions(blockers)
    newest = versions_of(which).first()
    version = QuestionSet.objects.create(
        service=which.service,
        audience=which.audience,
        reader=which.reader,
        language=which.language,
        number=newest.number + 1 if newest else 1,
        questions=list(questions),
        why=why,
        made_at=at,
        made_by=by,
    )
    record("questions.chosen", subject=version, detail={"version": version.number}, by=by, at=at)
    return version


def go_back_to_questions(*, which: WhichSet, number: int, by: User, at: datetime) -> QuestionSet:
    """An earlier version is asked again, as the next one; 0 is what we came with."""
    why = f"Back to version {number}" if number else "Back to the questions it came with"
    return choose_questions(which=which, questions=questions_of_version(which, number), why=why, by=by, at=at)
