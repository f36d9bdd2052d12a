"""A child's own choice, at home: whether their advocate stays in private family time, and who reads their words."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.conferences.actions.refusals import CannotPrepare
from alongside.conferences.models import ChildPreparation


@transaction.atomic
def say_whether_advocate_stays(
    *, preparation: ChildPreparation, stays: bool | None, words_read_by: str = "", by: User | None, at: datetime
) -> ChildPreparation:
    """The child says so themselves (`by` is nobody), or a worker writes it down for them. What is not said stays."""
    preparation = (
        ChildPreparation.objects.select_for_update(of=("self",))
        .select_related("child", "conference")
        .get(pk=preparation.pk)
    )
    if preparation.conference.ended_at is not None:
        raise CannotPrepare(["This meeting is over."])
    preparation.advocate_stays = preparation.advocate_stays if stays is None else stays
    preparation.words_read_by = words_read_by[:200] or preparation.words_read_by
    preparation.save(update_fields=["advocate_stays", "words_read_by"])
    family = preparation.conference.family_id
    record("child.chose", subject=preparation, family_id=family, by=by, person=preparation.child_id, at=at)
    return preparation
