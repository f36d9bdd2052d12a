"""Private family time on somebody's own phone: the same page as on the lent device, for those who are let in."""

from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import OurWorkingPlan
from alongside.home.views import HOME_COOKIE, View, home_page, keep_nothing
from alongside.home.views.our_working_plan import Ways, away_page, turn_page, write_page
from alongside.home.views.show_our_plan import turn_read
from alongside.plans import actions, queries

AT_HOME = Ways("our_private_time", "show_our_private_plan", "throw_away_our_private_plan", "our_private_time_turn")


def typed_words_stay(view: View) -> View:
    """Who was away too long has to come in again. What they typed meanwhile stays on their page, not yet saved."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        door = response.status_code == 302 and response["Location"].startswith(reverse("home_door"))
        return keep_nothing(away_page(request, AT_HOME)) if door and request.POST else response

    return guarded


@typed_words_stay
@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="The family’s own words in private family time, for those who are in it.")
def our_private_time(request: HttpRequest) -> HttpResponse:
    """Where they write; before that, how it works; afterwards, that it was shown or thrown away."""
    phone = _phone(request)
    private_time = queries.private_time_of_phone(phone, at=timezone.now())
    if private_time is None:
        return _nothing_here(request)
    return write_page(request, phone, AT_HOME) or _not_open(request, queries.what_became_of(private_time))


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Begins an empty page for those who are in this private family time.")
def begin_our_private_time(request: HttpRequest) -> HttpResponse:
    """One button. Where another of them began already, both write the same plan."""
    if request.method == "POST":
        try:
            actions.begin_writing(device=_phone(request), at=timezone.now())
        except Cannot:
            return _nothing_here(request)
    return redirect("our_private_time")


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="A number: how often what they write was saved.")
def our_private_time_turn(request: HttpRequest) -> HttpResponse:
    """Asked every few seconds by the page, to say so where another of them saved."""
    return turn_page(_phone(request))


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="The family’s own words, before they show them.")
def show_our_private_plan(request: HttpRequest) -> HttpResponse:
    """Any of them may show it, after reading it once more. The others see that it was shown."""
    now, phone = timezone.now(), _phone(request)
    working_plan, words = queries.working_plan_of_device(phone, at=now), queries.working_words_of(phone, at=now)
    if working_plan is None or words is None:
        return redirect("our_private_time")
    form = HouseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.present_working_plan(device=phone, turn=turn_read(request), at=now)
            return redirect("our_private_time")
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
    shown = {"form": form, "words": words, "ways": AT_HOME, "turn": working_plan.turn}
    return render(request, "home/show_our_plan.html", shown)


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Asks once more before their words are thrown away.")
def throw_away_our_private_plan(request: HttpRequest) -> HttpResponse:
    """Ask once more; then nobody can read it again, the family too."""
    now, phone = timezone.now(), _phone(request)
    if queries.working_plan_of_device(phone, at=now) is None:
        return redirect("our_private_time")
    if request.method == "POST":
        actions.throw_away_working_plan(device=phone, at=now)
        return redirect("our_private_time")
    return render(request, "home/throw_away_our_plan.html", {"ways": AT_HOME})


def _phone(request: HttpRequest) -> str:
    """The secret of this browser: nothing in the database makes it again."""
    return request.COOKIES.get(HOME_COOKIE, "")[:200]


def _nothing_here(request: HttpRequest) -> HttpResponse:
    """The same for everybody who is not let in, whether there is a private time or not."""
    return render(request, "home/nothing_to_write.html", status=404)


def _not_open(request: HttpRequest, became: str) -> HttpResponse:
    """What they typed on a page that another of them closed meanwhile is on the page they come to."""
    if became == "open":
        raise Http404  # it was closed and opened between two looks
    form = OurWorkingPlan(request.POST, words=queries.WorkingWords()) if request.method == "POST" else None
    unsaved = form.words() if form is not None and form.is_valid() else None
    return render(request, "home/our_private_time.html", {"became": became, "words": unsaved})
