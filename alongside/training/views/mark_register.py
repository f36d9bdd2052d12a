"""One press on the register: somebody came, came late, came too late, or did not come."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.foundation.blockers import Cannot
from alongside.foundation.components import clock
from alongside.training.actions.attending import Marked, mark
from alongside.training.forms.day import MarkRegister
from alongside.training.queries.register import day_shown, get_place_on_register
from alongside.training.states import Came
from alongside.training.views import LearnerRequest, learner_page, session_to_hold
from alongside.training.views.register import back_to_register


@require_POST
@learner_page
def mark_register(request: LearnerRequest, reference: str) -> HttpResponse:
    """The last mark stands. Where somebody else marked otherwise meanwhile, it says so."""
    now = timezone.now()
    session = session_to_hold(request, reference)
    form = MarkRegister(request.POST)
    day = day_shown(list(session.days.all()), request.POST.get("day", "")[:5], at=now)
    if day is None or not form.is_valid():
        raise Http404
    place = get_place_on_register(session, form.cleaned_data["place"])
    try:
        marked = mark(booking=place, day=day, came=form.cleaned_data["came"], by=request.learner, at=now)
    except Cannot as refusal:
        messages.error(request, str(refusal))
        return back_to_register(session, request.POST)
    if said := overwritten(marked, form.cleaned_data["stood"]):
        messages.warning(request, f"{place.learner.name}: {said}")
        return back_to_register(session, request.POST)
    return back_to_register(session, request.POST, place=place.reference)


def overwritten(marked: Marked, seen: str) -> str:
    """What somebody else had marked since the page was opened, and what stands now; nothing where all is as seen."""
    before, now = marked.before, marked.now
    if before is None or before.came in (seen, now.came):
        return ""
    who = before.by.name if before.by else "somebody"
    theirs, ours = Came(before.came).label, Came(now.came).label
    return f"{who} had marked “{theirs}” at {clock(before.at)}, after you opened the page. Now it says “{ours}”."
