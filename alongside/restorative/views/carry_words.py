"""Writing down words for somebody, to carry them to another."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.at_home import carry_words as carry
from alongside.restorative.forms.carrying import CarryWords
from alongside.restorative.queries.carried import may_be_written_to, may_say
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def carry_words(request: WorkerRequest, reference: str) -> HttpResponse:
    """Who says it, for whom, and exactly what. It is read once more before it is passed on."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="carry_words", at=now)
    says, to = may_say(meeting), may_be_written_to(meeting)
    form = CarryWords(posted(request), kept=words_kept_for(request), says=says, to=to)

    def act() -> None:
        said = form.cleaned_data
        carry(
            said_by=form.party("said_by"),
            to=form.party("to"),
            kind=said["kind"],
            words=said["words"],
            may_pass_on=said["may_pass_on"],
            by=request.user,
            at=now,
        )

    if done(request, form, act, at=now):
        messages.success(request, "Their words are written down. Read them once more before you pass them on.")
        return redirect("restorative_meeting", reference)
    return show(request, "carry_words", meeting, form, says=says)
