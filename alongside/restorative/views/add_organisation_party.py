"""Adding a school or another organisation, with who speaks for it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.queries.walls import standing_walls, wall_lines
from alongside.partners.queries import organisations
from alongside.partners.states import OrganisationKind
from alongside.restorative.actions.parties import add_organisation_party as add
from alongside.restorative.forms.parties import AddOrganisationParty
from alongside.restorative.queries.parties import for_themselves
from alongside.restorative.rules.moving import blockers_to_asking_people
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def add_organisation_party(request: WorkerRequest, reference: str) -> HttpResponse:
    """One that we know, or another by its name."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="add_organisation_party", at=now)
    known = {one.pk: one for one in organisations()}
    others = {one.pk: one for one in for_themselves(meeting)}
    form = AddOrganisationParty(
        posted(request),
        kept=words_kept_for(request),
        organisations=((number, one.name) for number, one in known.items()),
        others=others.values(),
    )

    def act() -> None:
        said = form.cleaned_data
        which = {"known": known.get(said.get("organisation") or 0), "name": said["name"], "speaks": said["speaks"]}
        kind = OrganisationKind(said["kind"] or OrganisationKind.OTHER)
        beside = others.get(said.get("beside") or 0)
        add(meeting=meeting, **which, kind=kind, beside=beside, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, f"{form.cleaned_data['speaks']} is on the list. Nobody was asked.")
        return redirect("restorative_meeting", reference)
    over, walls = blockers_to_asking_people(meeting.status), wall_lines(standing_walls(meeting.family))
    return show(request, "add_organisation_party", meeting, form, over=over, wall_lines=walls)
