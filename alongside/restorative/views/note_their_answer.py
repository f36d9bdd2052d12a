"""Writing down what somebody said when they were asked."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.at_home import say_answer
from alongside.restorative.forms.preparing import NoteAnswer
from alongside.restorative.queries.parties import party_of
from alongside.restorative.rules.moving import blockers_to_changing
from alongside.restorative.rules.readiness import ANSWERS_FROM
from alongside.restorative.states import PartyAnswer
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def note_their_answer(request: WorkerRequest, reference: str, party_id: int) -> HttpResponse:
    """Theirs to say, and to change at any time. Nobody asks them why."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="note_their_answer", at=now)
    party = party_of(meeting, party_id)
    asked = party.answer != PartyAnswer.NOT_ASKED
    form = NoteAnswer(
        posted(request),
        current={"answer": party.answer if asked else ""},
        kept=words_kept_for(request),
        who=party.name,
        answers=ANSWERS_FROM[party.answer],
    )

    def act() -> None:
        say_answer(party=party, answer=PartyAnswer(form.cleaned_data["answer"]), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, f"Saved what {party.name} said.")
        return redirect("restorative_party", reference, party.pk)
    return show(request, "note_their_answer", meeting, form, party=party, over=blockers_to_changing(meeting.status))
