"""Where the family writes its plan in private time: on the device they were lent, or on their own phones."""

import json
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import PARTS, OurWorkingPlan
from alongside.home.views import device_of, for_families_only
from alongside.plans import actions, queries
from alongside.plans.queries import Together, WorkingWords


@dataclass(frozen=True)
class Ways:
    """The addresses of one way to the working plan: on the lent device, or at home."""

    write: str
    show: str
    throw_away: str
    turn: str


LENT = Ways("our_working_plan", "show_our_plan", "throw_away_our_plan", "our_plan_turn")


@for_families_only
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="The family’s own words in private family time.")
def our_working_plan(request: HttpRequest) -> HttpResponse:
    """Every button keeps everything that was typed."""
    return write_page(request, device_of(request), LENT) or render(request, "home/no_plan_here.html", status=404)


@for_families_only
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="A number: how often what they write was saved.")
def our_plan_turn(request: HttpRequest) -> HttpResponse:
    """Asked every few seconds by the page, to say so where another of them saved."""
    return turn_page(device_of(request))


def write_page(request: HttpRequest, device: str, ways: Ways) -> HttpResponse | None:
    """The page on which they write; nothing where no plan is open to this device."""
    now = timezone.now()
    working_plan, words = queries.working_plan_of_device(device, at=now), queries.working_words_of(device, at=now)
    if working_plan is None or words is None:
        return None
    if request.method == "POST":
        form = OurWorkingPlan(request.POST, words=words)
        return _keep(request, form, device, ways) if form.is_valid() else _page(request, form, ways, _turn(request))
    if request.POST:  # a page that was out of date when it was sent comes back unsaved, with what was typed
        form = OurWorkingPlan(words=words, kept=request.POST)
        return _page(request, form, ways, _turn(request), said="again")
    form = OurWorkingPlan(words=words, more=request.GET.get("more", ""))
    return _page(request, form, ways, working_plan.turn, said=request.GET.get("said", ""))


def away_page(request: HttpRequest, ways: Ways) -> HttpResponse:
    """What was typed by somebody who has to come in again: on their page still, and saved by one press afterwards."""
    form = OurWorkingPlan(words=WorkingWords(), kept=request.POST)
    return _page(request, form, ways, _turn(request), said="away")


def turn_page(device: str) -> HttpResponse:
    """How often the words this device writes were saved; not found where it writes none."""
    working_plan = queries.working_plan_of_device(device, at=timezone.now())
    if working_plan is None:
        raise Http404
    return HttpResponse(str(working_plan.turn))


def _keep(request: HttpRequest, form: OurWorkingPlan, device: str, ways: Ways) -> HttpResponse:
    try:
        working_plan, together = actions.write_working_plan(
            device=device, words=form.words(), turn=_turn(request), base=form.base(), at=timezone.now()
        )
    except Cannot as refusal:
        for reason in refusal.reasons:
            form.add_error(None, reason)
        return _page(request, form, ways, _turn(request))
    if request.POST.get("do") == "autosave":
        # For the page's own script: two numbers and one word without a sign in it.
        said = {"turn": working_plan.turn, "began": form.as_typed(), "new": bool(together.new)}
        return HttpResponse(json.dumps(said))
    if together.new:
        return _page(request, OurWorkingPlan(words=together.words), ways, working_plan.turn, together=together)
    return _onward(request.POST.get("do", ""), ways)


def _page(
    request: HttpRequest,
    form: OurWorkingPlan,
    ways: Ways,
    turn: int,
    *,
    said: str = "",
    together: Together | None = None,
) -> HttpResponse:
    together = together or Together(form.saved)
    shown = {
        "form": form,
        "ways": ways,
        "turn": turn,
        "code": form.saved.code,
        "said": "new" if together.new else said,
        "new": together.new,
        "both": together.both,
    }
    return render(request, "home/our_working_plan.html", shown)


def _turn(request: HttpRequest) -> int:
    typed = request.POST.get("turn", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 9 else -1


def _onward(wanted: str, ways: Ways) -> HttpResponse:
    if wanted in ("show", "throw_away"):
        return redirect(ways.show if wanted == "show" else ways.throw_away)
    response = redirect(ways.write)
    part = wanted.removeprefix("add_")
    response["Location"] += f"?more={part}#{part}" if part in PARTS else "?said=saved"
    return response
