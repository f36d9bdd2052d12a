"""Writing down that a sentence in the record is said to be wrong, and answering. Both stand for good."""

from datetime import datetime

from django.db import models, transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.models import Dispute, Family
from alongside.families.rules import disputes as rules
from alongside.families.states import Book
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person

CORRECTED, NOT_CORRECTED = "Corrected. ", "Not corrected. "


class CannotDispute(Cannot):
    """Why something cannot be said to be wrong."""


class CannotAnswerDispute(Cannot):
    """Why it cannot be answered."""


@transaction.atomic
def note_dispute(
    *,
    family: Family,
    person: Person,
    subject: models.Model,
    field: str,
    sentence: str,
    my_side: str,
    book: Book = Book.SHARED,
    is_wrong: bool = True,
    by: User | None,
    at: datetime,
) -> Dispute:
    """A person says that a sentence is wrong, or how they see it (`is_wrong` is false then).

    `by` is the worker who notes it; nobody, when they do it themselves at home.
    `sentence` is what it says now: it is kept, so that a later change does not make the dispute a riddle.
    """
    if by is not None:
        require(Permission.FAMILY_OPEN, of=by)
    in_family = family.members.filter(person=person).exists()
    if blockers := rules.blockers_to_disputing(sentence=sentence, my_side=my_side, in_family=in_family):
        raise CannotDispute(blockers)
    dispute = Dispute.objects.create(
        family=family,
        person=person,
        subject_kind=subject._meta.label_lower,
        subject_id=subject.pk,
        field=field,
        book=book,
        is_wrong=is_wrong,
        sentence=sentence,
        my_side=my_side,
        noted_at=at,
        noted_by=by,
    )
    record("dispute.noted", subject=dispute, detail={"field": field}, by=by, person=person.pk, at=at)
    return dispute


@transaction.atomic
def answer_dispute(*, dispute: Dispute, corrected: bool, answer: str, by: User, at: datetime) -> Dispute:
    """Say what was done about it: corrected or not, and why."""
    require(Permission.FAMILY_CHANGE, of=by)
    dispute = Dispute.objects.select_for_update().get(pk=dispute.pk)
    if blockers := rules.blockers_to_answering(dispute, answer=answer):
        raise CannotAnswerDispute(blockers)
    dispute.answer = (CORRECTED if corrected else NOT_CORRECTED) + answer
    dispute.answered_at, dispute.answered_by = at, by
    dispute.save(update_fields=["answer", "answered_at", "answered_by"])
    record("dispute.answered", subject=dispute, detail={"corrected": corrected}, by=by, at=at)
    return dispute
