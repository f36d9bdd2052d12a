"""Ten new codes for the day the phone is lost."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.actions import make_recovery_codes
from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import recovery_codes_left
from alongside.access.sign_in.again import still_you
from alongside.access.sign_in.codes import in_fours
from alongside.access.states import Permission


@needs(Permission.SEE_MY_WORK)
@still_you
def new_recovery_codes(request: WorkerRequest) -> HttpResponse:
    """Make them when asked, and show them this once."""
    codes: list[str] = []
    if request.method == "POST":
        codes = make_recovery_codes(worker=request.user, by=request.user, at=timezone.now())
    page = {"codes": [in_fours(code) for code in codes], "left": len(recovery_codes_left(request.user)), "form": None}
    return render(request, "access/new_recovery_codes.html", page)
