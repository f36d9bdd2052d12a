"""Who in a family agreed to what, and what they said before."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries
from alongside.families.states import Purpose


@needs(Permission.FAMILY_OPEN)
def consents(request: WorkerRequest, reference: str) -> HttpResponse:
    """Each person and each purpose: not asked, agreed, said no, taken back; with the history."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="agreement", by=request.user, at=now)
    agreement = queries.agreement_of(family, on=timezone.localdate(now))
    page = {
        "family": family,
        "agreement": agreement,
        "purposes": list(Purpose),
        "somebody_agrees": any(one.responsible_for and one.stands(Purpose.TAKE_PART) for one in agreement),
        "somebody_was_asked": any(one.responsible_for and one.latest(Purpose.TAKE_PART) for one in agreement),
        "may_change": request.user.may(Permission.FAMILY_CHANGE) and not request.user.emergency,
    }
    return render(request, "families/consents.html", page)
