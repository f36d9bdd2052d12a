"""Whether a worker comes, and for what."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms, queries
from alongside.conferences.states import Coming
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def change_service_guest(request: WorkerRequest, reference: str, guest_id: int) -> HttpResponse:
    """The same questions as when they were added."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="change_service_guest", at=now)
    guest = queries.get_service_guest(conference, guest_id)
    current = {name: getattr(guest, name) for name in ("name", "from_where", "why", "coming")}
    form = forms.AddServiceGuest(posted(request), current=current, kept=words_kept_for(request))

    def act() -> None:
        said = form.cleaned_data | {"coming": Coming(form.cleaned_data["coming"])}
        actions.change_service_guest(guest=guest, **said, by=request.user, at=now)

    if done(request, form, act, at=now):
        return redirect("conference", reference)
    return show(request, "change_service_guest", conference, form, guest=guest)
