"""Opening an account for a worker."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.partners import actions, forms


@needs(Permission.WORKER_ADD)
def open_account(request: WorkerRequest) -> HttpResponse:
    """Ask who they are, where they work and what they may do."""
    form = forms.OpenAccount(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            opened = actions.open_account(**form.cleaned_data, by=request.user, at=timezone.now())
        except actions.CannotOpenAccount as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, f"{opened.worker.name} can sign in as {opened.worker.email}.")
            return redirect("accounts")
    return render(request, "partners/open_account.html", {"form": form})
