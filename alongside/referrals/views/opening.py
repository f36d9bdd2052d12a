"""How every page of a request opens: only to those who may read it, and written down."""

from datetime import datetime

from alongside.access.guards import WorkerRequest
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.families.actions import note_opening
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.referrals import queries
from alongside.referrals.models import Referral


def open_referral(request: WorkerRequest, reference: str, *, page: str, at: datetime) -> Referral:
    """The request, held while something is being saved; the opening is noted."""
    referral = queries.get_referral_for(request.user, reference, hold=request.method == "POST")
    note_opening(family=referral.family, page=page, by=request.user, at=at)
    return referral


def say_why_not(form: HouseForm, refusal: Cannot, *, referral: Referral, by: object, at: datetime) -> None:
    """Put the reasons of a refused action on the page, beside what was typed, and keep a line of the attempt."""
    for reason in refusal.reasons:
        form.add_error(None, reason)
    record(
        "referral.refused",
        subject=referral,
        outcome=Outcome.REFUSED,
        detail={"why": type(refusal).__name__},
        by=by,
        at=at,
    )
