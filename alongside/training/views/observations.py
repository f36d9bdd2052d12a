"""Practice that was watched, the latest first."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone

from alongside.training.queries.observations import observations_for
from alongside.training.rules.observing import LOOKED_FOR, may_still_change, seen_of
from alongside.training.views import LearnerRequest, learner_page, show, who_arranges

A_PAGE = 20


@learner_page
def observations(request: LearnerRequest) -> HttpResponse:
    """All of it, for who arranges training; for trainers and champions what they noted themselves."""
    now, arranges = timezone.now(), who_arranges(request)
    noted = observations_for(request.learner, arranges=arranges)
    shown = Paginator(noted, A_PAGE).get_page(request.GET.get("page"))
    rows = [
        {
            "noted": one,
            "seen": [(LOOKED_FOR[key], seen.label) for key, seen in seen_of(one.seen).items()],
            "can_change": one.noted_by == request.learner and may_still_change(one.noted_at, at=now),
        }
        for one in shown.object_list
    ]
    return show(request, "observations", rows=rows, shown=shown, arranges=arranges)
