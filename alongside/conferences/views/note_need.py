"""Something a person needs so that they can take part."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms, queries
from alongside.conferences.states import NeedKind
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def note_need(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """One need at a time."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="note_need", at=now)
    person = queries.get_person_taking_part(conference, person_id)
    form = forms.NoteNeed(posted(request), kept=words_kept_for(request))

    def act() -> None:
        kind, detail = NeedKind(form.cleaned_data["kind"]), form.cleaned_data["detail"]
        actions.note_need(conference=conference, person=person, kind=kind, detail=detail, by=request.user, at=now)

    if done(request, form, act, at=now):
        return redirect(queries.page_about(conference, person))
    back_to = queries.page_about(conference, person)
    return show(request, "note_need", conference, form, person=person, back_to=back_to)
