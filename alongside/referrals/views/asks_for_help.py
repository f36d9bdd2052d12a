"""Who asks for help from the public pages: what waits for me and for my service, late ones first."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.referrals.queries import answering_help as queries
from alongside.referrals.rules.answering_help import how_it_stands


@needs(Permission.HELP_ANSWER)
def asks_for_help(request: WorkerRequest) -> HttpResponse:
    """Each with the promised day; those that are like each other stand together under the first."""
    page = {"found": queries.help_list(request.user), "today": timezone.localdate(), "stands": how_it_stands}
    return render(request, "referrals/asks_for_help.html", page)
