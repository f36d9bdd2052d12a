"""Setting the day and place of the meeting."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.timezone import localdate, localtime

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms, queries, rules
from alongside.conferences.actions import COMFORTS
from alongside.conferences.models import Conference
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def arrange_conference(request: WorkerRequest, reference: str) -> HttpResponse:
    """When, where, and what makes people feel at home. Refused, with reasons, while something stands in the way."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="arrange_conference", at=now)
    form = forms.ArrangeConference(posted(request), current=_current(conference), kept=words_kept_for(request), now=now)

    def act() -> None:
        said, starts_at = form.cleaned_data, form.starts_at()
        assert starts_at is not None
        comforts = {name: said[name] for name in COMFORTS}
        actions.arrange_conference(
            conference=conference, starts_at=starts_at, venue=said["venue"], **comforts, by=request.user, at=now
        )

    if done(request, form, act, at=now):
        messages.success(request, "The day and place are set.")
        return redirect("conference", reference)
    blockers = rules.blockers_to_arranging(queries.facts_of(conference, on=localdate(now)))
    return show(request, "arrange_conference", conference, form, blockers=blockers)


def _current(conference: Conference) -> dict[str, object]:
    starts = localtime(conference.starts_at) if conference.starts_at else None
    current: dict[str, object] = {name: getattr(conference, name) for name in ("venue", *COMFORTS)}
    return current | {
        "starts_on": localdate(starts) if starts else None,
        "starts_time": starts.time() if starts else None,
    }
