"""Writing down for somebody how it is, some weeks after they agreed."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.at_home import answer_follow_up
from alongside.restorative.forms.agreeing import NoteFollowUp
from alongside.restorative.queries.agreements import agreement_of, follow_up_answer_of, follow_up_of
from alongside.restorative.queries.parties import party_of
from alongside.restorative.states import HowItIs
from alongside.restorative.views import meeting_to_hold, show

ASKED = ("how", "changed", "still", "wants_to_talk")


@needs(Permission.RESTORATIVE_HOLD)
def note_follow_up(request: WorkerRequest, reference: str, number: int, weeks: int, party_id: int) -> HttpResponse:
    """The same few questions for each, in their own words."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="note_follow_up", at=now)
    follow_up = follow_up_of(agreement_of(meeting, number), weeks)
    party = party_of(meeting, party_id)
    answer = follow_up_answer_of(follow_up, party)
    current = {name: getattr(answer, name, None) for name in ASKED}
    form = NoteFollowUp(posted(request), current=current, kept=words_kept_for(request))

    def act() -> None:
        said = form.cleaned_data | {"how": HowItIs(form.cleaned_data["how"])}
        answer_follow_up(follow_up=follow_up, party=party, **said, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Their answer is written down.")
        return redirect("restorative_meeting", reference)
    theirs = answer is not None and answer.noted_by_id is None
    shown = {"follow_up": follow_up, "party": party, "answer": answer, "said_at_home": theirs}
    return show(request, "note_follow_up", meeting, form, **shown)
