"""The one-time link: looking at it uses nothing up; the button lets this device in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.conferences.states import PlanWriting
from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import Code
from alongside.home.views import for_families_only, remember_device
from alongside.plans import actions, queries

STATUS = {"unknown": 404, "used": 410, "too_late": 410, "finished": 410}


@for_families_only
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Lets the family’s device in to their plan.")
def private_time_link(request: HttpRequest, token: str) -> HttpResponse:
    """One page, one button. Where words were written already, the family's own code as well."""
    now = timezone.now()
    state, working_plan = queries.link_state(token, at=now)
    own_phones = working_plan is not None and working_plan.private_time.writing == PlanWriting.OWN_PHONES
    if state in STATUS:
        return render(request, "home/link_does_not_open.html", {"state": state}, status=STATUS[state])
    form = Code(request.POST or None)
    if request.method == "POST" and request.POST.get("do") == "start_again" and not own_phones:
        return _let_in(actions.start_again(token=token, at=now))
    if request.method == "POST" and (state == "ready" or form.is_valid()):
        code = form.cleaned_data["code"] if state == "needs_code" else ""
        try:
            if device := actions.open_working_plan(token=token, code=code, at=now):
                return _let_in(device)
            form.add_error("code", _("This is not your family’s code. After five tries the link stops."))
        except Cannot:
            return render(request, "home/link_does_not_open.html", {"state": "used"}, status=410)
    shown = {"form": form, "needs_code": state == "needs_code", "own_phones": own_phones}
    return render(request, "home/private_time_link.html", shown)


def _let_in(device: str) -> HttpResponse:
    return remember_device(redirect("our_working_plan"), device)
