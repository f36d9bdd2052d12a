"""An invitation's link: looking at it uses nothing up; the word they chose opens it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.access.identity import say_relative
from alongside.families import actions
from alongside.families.queries import invitation_at, relative_of
from alongside.foundation import sealing
from alongside.foundation.languages import as_language
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import TheWord
from alongside.home.views import HOME_COOKIE, at_the_door, come_in
from alongside.home.views.home_door import TOO_MANY, too_many
from alongside.partners.queries import services


@at_the_door
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Asks for the word of whoever holds an invitation; it names nobody.")
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Used, too old, cut off, never ours: all of them look the same."""
    invited = invitation_at(token, at=timezone.now())
    with as_language(request.GET.get("lang") or invited.language):
        if "ask" in request.POST:
            return _ask(request, token)
        if request.method == "POST":
            return _try_word(request, token)
        if invited.opens:
            return render(request, "home/invitation.html", {"form": TheWord()})
        return redirect("our_home") if _is_at_home(request) else _shut(request)


def _try_word(request: HttpRequest, token: str) -> HttpResponse:
    form = TheWord(request.POST)
    if form.is_valid():
        if too_many(request):
            form.add_error(None, TOO_MANY())
        else:
            came = actions.come_in_by_invitation(token=token, word=form.cleaned_data["word"], at=timezone.now())
            if came.secret:
                return come_in(redirect("our_home"), came.secret)
            if came.shut:
                return _shut(request)
            if came.closed:
                return render(request, "home/way_in_is_closed.html", {"services": services()}, status=410)
            form.add_error("word", _("This is not the word. Check it and try again."))
    return render(request, "home/invitation.html", {"form": form})


def _ask(request: HttpRequest, token: str) -> HttpResponse:
    """The same answer whether we know the link or not."""
    if not too_many(request):
        actions.ask_for_invitation(token=token, at=timezone.now())
    return _shut(request, asked=True)


def _shut(request: HttpRequest, *, asked: bool = False) -> HttpResponse:
    page = {"services": services(), "asked": asked}
    return render(request, "home/invitation_is_shut.html", page, status=200 if asked else 410)


def _is_at_home(request: HttpRequest) -> bool:
    """They come by the old link again, on the device they came in on: they need not ask for anything."""
    secret = request.COOKIES.get(HOME_COOKIE, "")[:200]
    if not secret:
        return False
    say_relative(sealing.token_hash(secret))
    return relative_of(secret, at=timezone.now()) is not None
