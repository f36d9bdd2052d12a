"""What a learner says of a course, before, afterwards and later. Afterwards a certificate follows by itself."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.certificates import bring_certificate_up_to_date
from alongside.training.models import Booking, Evaluation
from alongside.training.queries.evaluations import why_not_evaluate
from alongside.training.rules.evaluating import answers_that_count
from alongside.training.states import Moment


class CannotEvaluate(Cannot):
    """Why somebody cannot answer now."""


@transaction.atomic
def evaluate(
    *,
    booking: Booking,
    moment: Moment,
    sure: Mapping[str, Any],
    words: str = "",
    to_change: str = "",
    differently: str = "",
    by: User,
    at: datetime,
) -> Evaluation:
    """Keep what they said, once for each moment; of the audit line it holds nothing."""
    booking = (
        Booking.objects.select_for_update(of=("self",)).select_related("session__course", "learner").get(pk=booking.pk)
    )
    if blockers := why_not_evaluate(booking, moment, at=at):
        raise CannotEvaluate(blockers)
    said = Evaluation.objects.create(
        booking=booking,
        moment=moment,
        sure=answers_that_count(sure),
        words=words,
        to_change=to_change,
        differently=differently,
        at=at,
    )
    record("training.evaluated", subject=booking, detail={"moment": str(moment)}, by=by, at=at)
    if moment == Moment.AFTER:
        bring_certificate_up_to_date(booking=booking, by=by, at=at)
    return said
