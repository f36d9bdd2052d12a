"""The first page of somebody who has come in: what waits for them, and the ways to everything else."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from alongside.conferences.queries import private_time_of
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import HomeRequest, home_page

# The name of a page, what it is called, and one line. Shown where the page is there.
CARDS = (
    ("our_plan", _("Our plan"), _("What we said we will do.")),
    ("our_meeting", _("Our meeting"), _("When, where, and who comes.")),
    ("our_private_time", _("Our own time"), _("Write our plan together.")),
    ("my_words", _("My words"), _("Say what is good, and what worries you.")),
    ("written_about_us", _("What is written about us"), _("Read it. Say if it is wrong.")),
    ("feedback", _("How was it for you?"), _("Tell us how we did.")),
    ("more", _("More"), _("Come back, go out, your language.")),
)


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Their name, and the ways to their family’s own pages.")
def our_home(request: HttpRequest) -> HttpResponse:
    """Where somebody of the family begins. Of private time only those are told who are in it."""
    relative = cast(HomeRequest, request).relative
    let_in = private_time_of(relative.person, relative.family) is not None
    cards = [card for card in CARDS if card[0] != "our_private_time" or let_in]
    return render(request, "home/our_home.html", {"cards": cards})
