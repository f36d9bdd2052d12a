"""One tap from a message: one page about one promise. Looking changes nothing; a press says how it goes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.identity import say_relative
from alongside.foundation.blockers import Cannot
from alongside.foundation.languages import as_language
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.sealing import token_hash
from alongside.home.forms.plan import SayHowItGoes
from alongside.home.views import at_the_door
from alongside.home.views.our_plan import say_more
from alongside.plans import actions, queries
from alongside.plans.queries.taps import Tap
from alongside.plans.states import MarkKind


@at_the_door
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="One promise that they made, in its own words, and how it goes.")
def tap(request: HttpRequest, token: str) -> HttpResponse:
    """Works until a newer link takes its place. A link that is over explains, and shows the way in."""
    now = timezone.now()
    say_relative(token_hash(token))
    found = queries.tap_of(token, at=now)
    if found is None:
        return render(request, "home/tap_is_over.html", status=404)
    with as_language(found.key.language):
        form = say_more(found.one.key, request.POST if request.method == "POST" else None)
        if request.method == "POST" and _said(request, found, form):
            return redirect("tap", token)
        shown = {"one": found.one, "form": form if form.is_bound else None, "token": token}
        return render(request, "home/tap.html", shown)


def _said(request: HttpRequest, found: Tap, form: SayHowItGoes) -> bool:
    now, person = timezone.now(), found.home_pass.person
    try:
        if request.POST.get("undo") and found.one.mine_to_undo:
            actions.take_back_mark(mark=found.one.mine_to_undo, person=person, at=now)
            return True
        if form.is_valid():
            mark, words = MarkKind(form.cleaned_data["mark"]), form.cleaned_data["words"]
            actions.mark_promise(promise=found.one.promise, mark=mark, words=words, person=person, by=None, at=now)
            return True
    except Cannot as refusal:
        for reason in refusal.reasons:
            form.add_error(None, reason)
    return False
