"""Writing down for somebody whether something that is owed to them was kept."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.at_home import say_kept
from alongside.restorative.forms.agreeing import NoteKept
from alongside.restorative.queries.agreements import agreement_of, owed_of
from alongside.restorative.states import Kept
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def note_kept(request: WorkerRequest, reference: str, number: int, owed_id: int) -> HttpResponse:
    """Only as they say it: nobody else says whether it was kept."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="note_kept", at=now)
    agreement = agreement_of(meeting, number)
    owed = owed_of(agreement, owed_id)
    current = {"was_kept": owed.kept, "words": owed.words}
    form = NoteKept(posted(request), current=current, kept=words_kept_for(request))

    def act() -> None:
        said = form.cleaned_data
        say_kept(owed=owed, kept=Kept(said["was_kept"]), words=said["words"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Their answer is written down.")
        return redirect("restorative_meeting", reference)
    theirs = owed.said_at is not None and owed.noted_by_id is None
    return show(request, "note_kept", meeting, form, agreement=agreement, owed=owed, said_at_home=theirs)
