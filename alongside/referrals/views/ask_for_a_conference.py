"""From the front door to a request for a family meeting: which family is it for?"""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.queries import families_visible_to

FAMILIES_A_PAGE = 25


@needs(Permission.REFERRAL_WRITE)
def ask_for_a_conference(request: WorkerRequest) -> HttpResponse:
    """One of their families, each going on as the request; or find one, or begin with one."""
    families = Paginator(families_visible_to(request.user).order_by("-added_at", "-pk"), FAMILIES_A_PAGE)
    page = {"families": families.get_page(request.GET.get("page"))}
    return render(request, "referrals/ask_for_a_conference.html", page)
