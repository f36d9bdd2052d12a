"""How the facilitators found somebody: met, ready, safe."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.preparing import READINESS
from alongside.restorative.actions.preparing import note_readiness as note
from alongside.restorative.forms.preparing import NoteReadiness
from alongside.restorative.queries.parties import party_of, readiness_of
from alongside.restorative.rules.moving import blockers_to_asking_people
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def note_readiness(request: WorkerRequest, reference: str, party_id: int) -> HttpResponse:
    """Seen by the facilitators alone. Two of them may write at once: the second is told, and sees both."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="note_readiness", at=now)
    party = party_of(meeting, party_id)
    found = readiness_of(party)
    form = NoteReadiness(
        posted(request),
        current={name: getattr(found, name, None) for name in READINESS},
        kept=words_kept_for(request),
        who=party.name,
        today=timezone.localdate(now),
    )

    def act() -> None:
        note(party=party, answers=form.cleaned_data, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, f"Saved how you found {party.name}.")
        return redirect("restorative_party", reference, party.pk)
    over = blockers_to_asking_people(meeting.status)
    return show(request, "note_readiness", meeting, form, party=party, found=found, over=over)
