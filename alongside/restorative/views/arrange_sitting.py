"""Setting the day and place on which people meet."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.timezone import localdate, localtime

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.sitting import arrange_sitting as arrange
from alongside.restorative.forms.sitting import ArrangeSitting
from alongside.restorative.models import Sitting
from alongside.restorative.queries.sittings import coming_sitting, what_stands_before_a_day
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def arrange_sitting(request: WorkerRequest, reference: str) -> HttpResponse:
    """When, where and how to get there. Refused, with reasons, while something stands before it."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="arrange_sitting", at=now)
    coming = coming_sitting(meeting)
    form = ArrangeSitting(
        posted(request), current=_current(coming), kept=words_kept_for(request), now=now, how=meeting.form
    )

    def act() -> None:
        starts_at = form.starts_at()
        assert starts_at is not None
        said = {name: form.cleaned_data[name] for name in ("venue", "how_to_get_there", "remote_link")}
        arrange(meeting=meeting, starts_at=starts_at, **said, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The day is set.")
        return redirect("restorative_meeting", reference)
    blockers = what_stands_before_a_day(meeting)
    return show(request, "arrange_sitting", meeting, form, coming=coming, blockers=blockers)


def _current(sitting: Sitting | None) -> dict[str, object]:
    starts = localtime(sitting.starts_at) if sitting else None
    return {
        "starts_on": localdate(starts) if starts else None,
        "starts_time": starts.time() if starts else None,
        "venue": sitting.venue if sitting else "",
        "how_to_get_there": sitting.how_to_get_there if sitting else "",
        "remote_link": sitting.remote_link if sitting else "",
    }
