"""Looking for abuse and coercion before anybody is asked, and again whenever something changes."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.queries.walls import standing_walls, wall_lines
from alongside.restorative.actions.looking import look_whether_safe as look
from alongside.restorative.forms.safety import LookWhetherSafe
from alongside.restorative.queries.safety import looked_at, saved_answers
from alongside.restorative.states import SafeToGoOn
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def look_whether_safe(request: WorkerRequest, reference: str) -> HttpResponse:
    """The answers stand as they were; what they lead to is thought about anew. The earlier times are below."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="look_whether_safe", at=now)
    looked = looked_at(meeting)
    form = LookWhetherSafe(
        posted(request),
        current=saved_answers(looked[0].screen if looked else None),
        initial={"safe": "", "why": ""},
        kept=words_kept_for(request),
    )

    def act() -> None:
        safe, why = SafeToGoOn(form.cleaned_data["safe"]), form.cleaned_data["why"]
        look(meeting=meeting, answers=form.answers, safe=safe, why=why, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved. What must happen next stands here.")
        return redirect("restorative_meeting", reference)
    lines = wall_lines(standing_walls(meeting.family))
    return show(request, "look_whether_safe", meeting, form, looked=looked, wall_lines=lines)
