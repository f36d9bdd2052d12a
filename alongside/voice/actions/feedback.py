"""Keeping how it was, each person's answers apart."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.conferences.models import Conference
from alongside.families.models import Family
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.voice.models import Feedback
from alongside.voice.states import AsWhat

QUESTIONS = ("heard", "understood", "driving", "tell_a_friend", "words")


class CannotGiveFeedback(Cannot):
    """Why these answers are not kept."""


@transaction.atomic
def give_feedback(
    *,
    family: Family,
    answers: Mapping[str, str],
    as_what: AsWhat,
    person: Person | None = None,
    worker: User | None = None,
    conference: Conference | None = None,
    said_no: bool = False,
    nothing_said: str = "Choose an answer, or write something.",
    already_said: str = "You told us already. Thank you.",
    by: User | None,
    at: datetime,
) -> Feedback:
    """One person's answers, once: of the family (`by` is nobody, or who wrote them down), or a worker's own."""
    if by is not None:
        require(Permission.FAMILY_OPEN, of=by)
    Family.objects.select_for_update().get(pk=family.pk)
    said = {name: answers.get(name, "") for name in QUESTIONS}
    if not any(value.strip() for value in said.values()):
        raise CannotGiveFeedback(nothing_said)
    before = Feedback.objects.filter(
        family=family, person=person, worker=worker, conference=conference, said_no=said_no
    )
    if before.exists():
        raise CannotGiveFeedback(already_said)
    feedback = Feedback.objects.create(
        family=family,
        conference=conference,
        said_no=said_no,
        person=person,
        worker=worker,
        as_what=as_what,
        noted_by=by if person else None,
        noted_at=at,
        **said,
    )
    record("feedback.given", subject=feedback, by=by, person=person.pk if person else None, at=at)
    return feedback
