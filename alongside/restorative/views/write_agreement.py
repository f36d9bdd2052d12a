"""Writing down what people agree, line by line."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.agreeing import write_line
from alongside.restorative.forms.agreeing import WriteLine
from alongside.restorative.queries.agreements import agreement_of, last_removed, taking_part
from alongside.restorative.rules.agreeing import blockers_to_writing
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def write_agreement(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """What is written so far, biggest on the page; below it the next line."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="write_agreement", at=now)
    agreement = agreement_of(meeting, number)
    if agreement.made_at is not None and request.method == "GET":
        return redirect("read_agreement", reference, number)
    form = WriteLine(
        posted(request), kept=words_kept_for(request), people=taking_part(meeting), today=timezone.localdate(now)
    )

    def act() -> None:
        write_line(agreement=agreement, **form.said(), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The line is written down.")
        return redirect("write_agreement", reference, number)
    shown = {
        "agreement": agreement,
        "removed": last_removed(agreement),
        "blockers": blockers_to_writing(status=meeting.status, is_made=agreement.made_at is not None),
    }
    return show(request, "write_agreement", meeting, form, **shown)
