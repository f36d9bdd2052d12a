"""Taking away an app or a passkey that is no longer used."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.actions import remove_second_factor as remove
from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import second_factors_of
from alongside.access.sign_in.again import still_you
from alongside.access.states import Permission


@needs(Permission.SEE_MY_WORK)
@still_you
def remove_second_factor(request: WorkerRequest, number: int) -> HttpResponse:
    """Ask once, then take it away. The last one stays."""
    factor = next((one for one in second_factors_of(request.user) if one.pk == number), None)
    if factor is None:
        raise Http404
    if request.method == "POST":
        remove(factor=factor, by=request.user, at=timezone.now())
        messages.success(request, "It is taken away. It opens nothing any more.")
        return redirect("my_sign_in")
    return render(request, "access/remove_second_factor.html", {"factor": factor, "form": None})
