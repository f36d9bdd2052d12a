"""Words for somebody else who takes part: a letter or a message that is carried, and what was passed on to me."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.putting_right import KINDS, WordsForSomebody, in_their_language
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.putting_right import put_right_by
from alongside.restorative.actions.at_home import carry_words, let_words_go, take_back_carried
from alongside.restorative.queries.agreed_at_home import carried_from_me, carried_to_me, my_carried
from alongside.restorative.queries.at_home import PuttingRight
from alongside.restorative.states import CarriedKind


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Words they want passed on, and words that were passed on to them.")
def words_for_somebody(request: HomeRequest, reference: str) -> HttpResponse:
    """Nobody else changes a word. Somebody reads them before they go, so that nobody is hurt."""
    read = put_right_by(request, reference)
    form = WordsForSomebody(request.POST if request.method == "POST" else None, others=read.others)
    if form.is_valid():
        said = form.cleaned_data
        try:
            carry_words(
                said_by=read.me, to=read.get(said["to"]), kind=CarriedKind(said["kind"]), words=said["words"],
                may_pass_on=said["now"], by=None, at=timezone.now(),
            )  # fmt: skip
        except Cannot as refusal:
            form.add_error(None, in_their_language(refusal.reasons))
        else:
            return redirect("words_for_somebody", reference)
    return _show(request, read, form)


@home_page
@leaves(
    Kind.PAGE, to=Reader.RELATIVE, says="Their own words for somebody once more, where they were passed on already."
)
def pass_my_words_on(request: HomeRequest, reference: str, key: str) -> HttpResponse:
    """They may be passed on now, or wait; or they are taken back. A link to it changes nothing."""
    read = put_right_by(request, reference)
    carried, now = my_carried(read, key), timezone.now()
    form = WordsForSomebody(None, others=read.others)
    if request.method != "POST":
        return redirect("words_for_somebody", reference)
    try:
        if request.POST.get("do") == "take back":
            take_back_carried(carried=carried, by=None, at=now)
        else:
            let_words_go(carried=carried, may_pass_on=request.POST.get("do") == "pass on", by=None, at=now)
    except Cannot as refusal:
        return _show(request, read, form, why_not=in_their_language(refusal.reasons))
    return redirect("words_for_somebody", reference)


def _show(
    request: HomeRequest, read: PuttingRight, form: WordsForSomebody, *, why_not: list[str] | None = None
) -> HttpResponse:
    page = {
        "form": form,
        "read": read,
        "kinds": KINDS,
        "mine": carried_from_me(read),
        "to_me": carried_to_me(read),
        "why_not": why_not or [],
    }
    return render(request, "home/words_for_somebody.html", page)
