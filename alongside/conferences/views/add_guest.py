"""Asking somebody else of the family."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms, queries
from alongside.conferences.forms.guests import pick_from
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def add_guest(request: WorkerRequest, reference: str) -> HttpResponse:
    """Choose from the family's people; somebody new is added to the family first."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="add_guest", at=now)
    people = {member.person_id: member for member in queries.relatives_not_asked(conference)}
    form = forms.AddGuest(posted(request), kept=words_kept_for(request))
    pick_from(form.fields["person"], [(key, member.person.full_name) for key, member in people.items()])

    def act() -> None:
        person = people[form.cleaned_data["person"]].person
        actions.add_guest(conference=conference, person=person, by=request.user, at=now)

    if done(request, form, act, at=now):
        return redirect("conference", reference)
    return show(request, "add_guest", conference, form, people=people)
