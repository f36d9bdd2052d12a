"""Where the family writes its plan in private time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import PARTS, OurWorkingPlan
from alongside.home.views import device_of, for_families_only
from alongside.plans import actions, queries

GO_ON = {"show": "show_our_plan", "throw_away": "throw_away_our_plan"}


@for_families_only
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="The family’s own words in private family time.")
def our_working_plan(request: HttpRequest) -> HttpResponse:
    """Every button keeps everything that was typed."""
    now, device = timezone.now(), device_of(request)
    working_plan, words = queries.working_plan_of_device(device, at=now), queries.working_words_of(device, at=now)
    if working_plan is None or words is None:
        return render(request, "home/no_plan_here.html", status=404)
    more = request.GET.get("more", "")
    typed = request.POST if request.method == "POST" else None
    # A page that was out of date when it was sent comes back unsaved, with what was typed.
    kept = request.POST if request.method != "POST" and request.POST else None
    form = OurWorkingPlan(typed, words=words, more=more, kept=kept)
    turn = working_plan.turn
    if request.method == "POST":
        turn = _turn(request)
        if form.is_valid():
            try:
                _, both = actions.write_working_plan(device=device, words=form.words(), turn=turn, at=now)
                return _onward(request, both=both)
            except Cannot as refusal:
                for reason in refusal.reasons:
                    form.add_error(None, reason)
    shown = {
        "form": form,
        "turn": _turn(request) if kept else turn,
        "code": words.code,
        "said": "again" if kept else request.GET.get("said", ""),
    }
    return render(request, "home/our_working_plan.html", shown)


def _turn(request: HttpRequest) -> int:
    typed = request.POST.get("turn", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 9 else -1


def _onward(request: HttpRequest, *, both: bool) -> HttpResponse:
    wanted = request.POST.get("do", "")
    if both:
        response = redirect("our_working_plan")
        response["Location"] += "?said=both"
        return response
    if wanted in GO_ON:
        return redirect(GO_ON[wanted])
    response = redirect("our_working_plan")
    part = wanted.removeprefix("add_")
    response["Location"] += f"?more={part}#{part}" if part in PARTS else "?said=saved"
    return response
