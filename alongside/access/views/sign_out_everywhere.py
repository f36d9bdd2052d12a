"""Ending sign-ins elsewhere: all of them, or one."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.actions import end_sign_in as end
from alongside.access.actions import sign_out_everywhere as end_all
from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import open_sign_ins_of
from alongside.access.sign_in.again import stay_here
from alongside.access.states import Permission


@needs(Permission.SEE_MY_WORK)
@require_POST
def sign_out_everywhere(request: WorkerRequest) -> HttpResponse:
    """Every other browser is signed out with its next page; this one stays."""
    worker = end_all(worker=request.user, by=request.user, at=timezone.now())
    stay_here(request, worker)
    messages.success(request, "You are signed out everywhere else.")
    return redirect("my_sign_in")


@needs(Permission.SEE_MY_WORK)
@require_POST
def end_sign_in(request: WorkerRequest, number: int) -> HttpResponse:
    """One of their own browsers is signed out."""
    found = next((one for one in open_sign_ins_of(request.user) if one.pk == number), None)
    if found is None:
        raise Http404
    end(sign_in=found, by=request.user, at=timezone.now())
    messages.success(request, "That sign-in is over.")
    return redirect("my_sign_in")
