"""One tap on a promise: how it goes; and taking it back."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.our_plan import plan_read_by, say_more, show_our_plan_to
from alongside.plans import actions
from alongside.plans.states import MarkKind


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Our plan once more, where something about a promise has to be put right.")
def mark_promise(request: HttpRequest, key: str) -> HttpResponse:
    """A press is kept, and they are back at the same promise. Looking changes nothing."""
    home, now = cast(HomeRequest, request), timezone.now()
    one = plan_read_by(home, now=now).get(key)
    if request.method != "POST":
        return back_at(key)
    form = say_more(key, request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.mark_promise(
                promise=one.promise, mark=MarkKind(said["mark"]), words=said["words"],
                person=home.relative.person, by=None, at=now,
            )  # fmt: skip
            return back_at(key)
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
    return show_our_plan_to(home, form=form, about=key, now=now)


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Nothing: it leads back to our plan.")
def take_back_mark(request: HttpRequest, key: str) -> HttpResponse:
    """For ten minutes; what was said before counts again. Too late, it stays, and they see that it does."""
    home, now = cast(HomeRequest, request), timezone.now()
    one = plan_read_by(home, now=now).get(key)
    if request.method == "POST" and one.mine_to_undo:
        actions.take_back_mark(mark=one.mine_to_undo, person=home.relative.person, at=now)
    return back_at(key)


def back_at(key: str) -> HttpResponse:
    """Our plan, at this promise."""
    return redirect(f"{reverse('our_plan')}#promise-{key}")
