"""Whom somebody comes beside."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.parties import change_beside as change
from alongside.restorative.forms.parties import ChangeBeside
from alongside.restorative.queries.parties import for_themselves, party_of
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def change_beside(request: WorkerRequest, reference: str, party_id: int) -> HttpResponse:
    """Somebody they support, or nobody: then they take part for themselves."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="change_beside", at=now)
    party = party_of(meeting, party_id)
    others = {one.pk: one for one in for_themselves(meeting, besides=party)}
    current = {"beside": party.beside_id}
    form = ChangeBeside(posted(request), current=current, kept=words_kept_for(request), others=others.values())

    def act() -> None:
        change(party=party, beside=others.get(form.cleaned_data.get("beside") or 0), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, f"Saved who {party.name} comes beside.")
        return redirect("restorative_party", reference, party.pk)
    return show(request, "change_beside", meeting, form, party=party, others=others)
