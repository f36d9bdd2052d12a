"""The codes for the day the phone is lost, shown before the first sign-in goes on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from alongside.access.queries import recovery_codes_left
from alongside.access.sign_in.codes import in_fours
from alongside.access.sign_in.steps import second_step_taken, stage_of, with_way_on
from alongside.access.views.second_step import begin_again
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.PAGE, to=Reader.WORKER)
def keep_recovery_codes(request: HttpRequest) -> HttpResponse:
    """Show them; once they are kept, go on to the page that was wanted."""
    stage = stage_of(request)
    if stage is None:
        return begin_again(request)
    worker = stage.login.user
    if not second_step_taken(request, worker):
        return redirect(with_way_on("second_step", stage.login.redirect_url))
    if request.method == "POST":
        response: HttpResponse = stage.exit()
        return response
    page = {"form": None, "codes": [in_fours(code) for code in recovery_codes_left(worker)], "worker": worker}
    return render(request, "access/keep_recovery_codes.html", page)
