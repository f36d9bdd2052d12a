"""An app that shows codes: the first, or one on another phone."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.access import forms
from alongside.access.guards import WorkerRequest, needs
from alongside.access.sign_in.again import still_you
from alongside.access.states import Permission
from alongside.access.views.set_up_second_step import app_page, new_factor


@needs(Permission.SEE_MY_WORK)
@still_you
def add_app(request: WorkerRequest) -> HttpResponse:
    """Show the square; the app is theirs once its first code is right."""
    form = forms.NewApp(request.POST or None)
    if request.method == "POST" and new_factor(request, form, request.user):
        messages.success(request, "Your app is set up. Codes come from it from now on.")
        return redirect("my_sign_in")
    return render(request, "access/add_app.html", app_page(request, form, request.user))
