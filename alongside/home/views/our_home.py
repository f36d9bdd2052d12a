"""The first page of somebody who has come in: what waits for them, and the ways to everything else."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from alongside.conferences.queries import meeting_at_home, private_time_of
from alongside.foundation.languages import Said
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import HomeRequest, home_page
from alongside.plans.queries import is_being_written, plans_at_home
from alongside.restorative.queries.at_home import places_of
from alongside.voice.queries import asked_at_home


def has_plan(request: HomeRequest) -> bool:
    """One they may read, or one that is being written."""
    family = request.relative.family
    return bool(plans_at_home(family, request.relative.person)) or is_being_written(family)


def has_meeting(request: HomeRequest) -> bool:
    return meeting_at_home(request.relative.family, request.relative.person) is not None


def has_private_time(request: HomeRequest) -> bool:
    """Of private time only those are told who are in it."""
    return private_time_of(request.relative.person, request.relative.family) is not None


def is_asked_to_put_right(request: HomeRequest) -> bool:
    """Only who was asked is told of it."""
    return bool(places_of(request.relative.family, request.relative.person))


def has_feedback(request: HomeRequest) -> bool:
    return asked_at_home(request.relative.family, request.relative.person) is not None


def always(_: HomeRequest) -> bool:
    return True


@dataclass(frozen=True)
class Card:
    """One way on: the page it leads to, what it is called, one line, and whether something is there for them."""

    page: str
    name: Said
    note: Said
    is_there: Callable[[HomeRequest], bool] = always


CARDS = (
    Card("our_private_time", _("Our own time"), _("Write our plan together."), has_private_time),
    Card("our_plan", _("Our plan"), _("What we said we will do."), has_plan),
    Card("our_meeting", _("Our meeting"), _("When, where, and who comes."), has_meeting),
    Card("things_to_put_right", _("Putting things right"), _("You say if you take part."), is_asked_to_put_right),
    Card("my_words", _("My words"), _("Say what is good, and what worries you.")),
    Card("feedback", _("How was it for you?"), _("Tell us how we did."), has_feedback),
    Card("written_about_us", _("What is written about us"), _("Read it. Say if it is wrong.")),
    Card("more", _("More"), _("Come back, go out, your language.")),
)


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Their name, and the ways to their family’s own pages.")
def our_home(request: HomeRequest) -> HttpResponse:
    """Where somebody of the family begins. What is not there for them leaves no gap."""
    return render(request, "home/our_home.html", {"cards": [card for card in CARDS if card.is_there(request)]})
