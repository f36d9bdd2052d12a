"""A passkey: the lock of a phone or a computer, or a key for the pocket."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.access import forms
from alongside.access.guards import WorkerRequest, needs
from alongside.access.sign_in.again import still_you
from alongside.access.sign_in.codes import question_for_new_passkey
from alongside.access.states import Permission
from alongside.access.views.set_up_second_step import NO_PASSKEY, new_factor


@needs(Permission.SEE_MY_WORK)
@still_you
def add_passkey(request: WorkerRequest) -> HttpResponse:
    """Have the browser make one."""
    form = forms.NewPasskey()
    if request.method == "POST":
        asked = forms.NewApp(request.POST)
        if "credential" in request.POST and new_factor(request, asked, request.user):
            messages.success(request, "Your passkey is ready. Use it the next time you sign in.")
            return redirect("my_sign_in")
        messages.warning(request, NO_PASSKEY)
    page = {"form": form, "question": question_for_new_passkey(request.user)}
    return render(request, "access/add_passkey.html", page)
