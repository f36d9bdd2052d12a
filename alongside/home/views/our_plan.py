"""Our plan: what the family hopes for, what each of us and of the services does, and how it is going."""

from datetime import datetime
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.plan import SayHowItGoes
from alongside.home.views import HomeRequest, home_page
from alongside.plans import queries
from alongside.plans.models import Plan
from alongside.plans.queries import PlanRead
from alongside.plans.states import CallKind, PlanStatus

STANDING = (PlanStatus.PRESENTED, PlanStatus.CHANGES_ASKED, PlanStatus.AGREED)


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="The family’s plan, as this reader’s copy of it would be.")
def our_plan(request: HttpRequest) -> HttpResponse:
    """The plan we live by."""
    return show_our_plan_to(cast(HomeRequest, request), now=timezone.now())


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="An earlier plan of the family, as this reader’s copy of it would be.")
def our_earlier_plan(request: HttpRequest, reference: str) -> HttpResponse:
    """A plan that a newer one has replaced; it is still ours to read."""
    home = cast(HomeRequest, request)
    for plan in queries.plans_at_home(home.relative.family, home.relative.person):
        if plan.reference == reference:
            return render(request, "home/our_plan.html", _shown(home, plan, [], now=timezone.now()))
    raise Http404


def plan_read_by(request: HomeRequest, *, now: datetime) -> PlanRead:
    """The plan this relative lives by, as they read it; 404 where there is none yet."""
    plans = queries.plans_at_home(request.relative.family, request.relative.person)
    if not plans:
        raise Http404
    return queries.read_at_home(plans[0], request.relative.person, language=request.relative.language, at=now)


def show_our_plan_to(
    request: HomeRequest, *, form: SayHowItGoes | None = None, about: str | None = None, now: datetime
) -> HttpResponse:
    """The page; with `form`, what was typed about one promise comes back with what has to be put right."""
    relative = request.relative
    plans = queries.plans_at_home(relative.family, relative.person)
    if not plans:
        is_being_written = queries.is_being_written(relative.family)
        return render(request, "home/no_plan_yet.html", {"is_being_written": is_being_written})
    shown = _shown(request, plans[0], plans[1:], now=now)
    if form is not None and about is not None:
        shown |= {"form": form, "forms": {**cast(dict[str, SayHowItGoes], shown["forms"]), about: form}}
    return render(request, "home/our_plan.html", shown)


def _shown(request: HomeRequest, plan: Plan, earlier: list[Plan], *, now: datetime) -> dict[str, object]:
    relative = request.relative
    read = queries.read_at_home(plan, relative.person, language=relative.language, at=now)
    standing = read.plan.status in STANDING
    return {
        "form": None,
        "read": read,
        "plan": read.plan,
        "earlier": earlier,
        "today": timezone.localdate(now),
        "forms": {p.key: say_more(p.key) for p in read.promises if p.mine_to_undo},
        "was_away": standing and queries.was_away(read.plan, relative.person),
        "said": queries.said_afterwards_by(read.plan, relative.person),
        "called": queries.last_call_by(read.plan, relative.person, CallKind.REVIEW) if read.i_watch else None,
        "asked_help": queries.last_call_by(read.plan, relative.person, CallKind.HELP),
        "standing": standing,
    }


def say_more(key: str, data: object = None) -> SayHowItGoes:
    """The question about one promise; on a page with many, each has a name of its own."""
    return SayHowItGoes(data, auto_id=f"promise-{key}-%s")
