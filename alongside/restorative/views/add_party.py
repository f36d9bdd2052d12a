"""Adding somebody of the family to those who may take part."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.queries.walls import standing_walls, wall_lines
from alongside.restorative.actions.parties import add_party as add
from alongside.restorative.forms.parties import AddParty, choose_from
from alongside.restorative.queries.parties import for_themselves, people_to_add
from alongside.restorative.rules.moving import blockers_to_asking_people
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def add_party(request: WorkerRequest, reference: str) -> HttpResponse:
    """Nobody is asked by this. Somebody who is not in the family yet, or a school, has a page of its own."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="add_party", at=now)
    people = {one.person_id: one.person for one in people_to_add(meeting)}
    others = {one.pk: one for one in for_themselves(meeting)}
    form = AddParty(posted(request), kept=words_kept_for(request), others=others.values())
    choose_from(form, "person", ((number, one.full_name) for number, one in people.items()))

    def act() -> None:
        said = form.cleaned_data
        beside = others.get(said.get("beside") or 0)
        add(meeting=meeting, person=people[said["person"]], beside=beside, by=request.user, at=now)

    if people and done(request, form, act, at=now):
        messages.success(request, f"{people[form.cleaned_data['person']].short_name} is on the list. Nobody was asked.")
        return redirect("restorative_meeting", reference)
    over = blockers_to_asking_people(meeting.status)
    walls = wall_lines(standing_walls(meeting.family))
    return show(request, "add_party", meeting, form, people=people, over=over, wall_lines=walls)
