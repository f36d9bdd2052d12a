"""Beginning a restorative meeting that belongs to no family."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.partners.queries import get_service, service_of, services
from alongside.restorative.actions.asking import begin_restorative_alone as begin
from alongside.restorative.forms.asking import BeginRestorativeAlone
from alongside.restorative.states import Form


@needs(Permission.RESTORATIVE_HOLD)
def begin_restorative_alone(request: WorkerRequest) -> HttpResponse:
    """Whoever begins it facilitates it; the people are written down on its own page."""
    now = timezone.now()
    mine = service_of(request.user)
    offered = [(one.pk, one.name) for one in ([mine] if mine else services())]
    form = BeginRestorativeAlone(posted(request), kept=words_kept_for(request), services=offered)
    begun = []

    def act() -> None:
        said = form.cleaned_data
        service, how = get_service(said["service"]), Form(said["form"])
        begun.append(begin(service=service, words=said["words"], form=how, by=request.user, at=now))

    if done(request, form, act, at=now):
        messages.success(request, "The restorative meeting has begun. It belongs to no family.")
        return redirect("restorative_meeting", begun[0].reference)
    return render(request, "restorative/begin_restorative_alone.html", {"form": form})
