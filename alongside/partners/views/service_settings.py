"""The service's own names and timescales, each with where its default comes from."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.partners import actions, forms, queries


@needs(Permission.SERVICE_SETTINGS)
def service_settings(request: WorkerRequest) -> HttpResponse:
    """Show and change the settings of the manager's own service; saving notes that they were checked."""
    service = queries.get_service_of(request.user)
    form = forms.ServiceSettings(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        current=queries.settings_of(service, list(forms.ServiceSettings.base_fields)),
    )
    if request.method == "POST" and form.is_valid():
        actions.change_service_settings(service=service, changes=form.cleaned_data, by=request.user, at=timezone.now())
        messages.success(request, "The settings are saved, and noted as checked today.")
        return redirect("service_settings")
    return render(request, "partners/service_settings.html", {"form": form, "service_shown": service})
