"""Who came."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.timezone import localdate

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms, queries
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def note_attendance(request: WorkerRequest, reference: str) -> HttpResponse:
    """Family, children and services on one page."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="note_attendance", at=now)
    facts = queries.facts_of(conference, on=localdate(now))
    form = forms.NoteAttendance(
        posted(request),
        kept=words_kept_for(request),
        guests=facts.invited,
        children=[child for child in facts.children if not child.child.is_unborn],
        service_guests=facts.service_guests,
    )

    def act() -> None:
        came = {"guests": form.came("guest"), "children": form.came("child"), "service_guests": form.came("service")}
        actions.note_attendance(conference=conference, **came, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved who came.")
        return redirect("hold_conference", reference)
    return show(request, "note_attendance", conference, form)
