"""Words to carry: read as their reader would, and passed on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.carrying import pass_on as pass_words_on
from alongside.restorative.forms.carrying import PassOn
from alongside.restorative.queries.carried import get_carried, read_before_it_goes
from alongside.restorative.rules.carrying import blockers_to_passing_on
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def pass_on(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """The words, what in them tells, and one button. Once they were passed on, they are here to read and to print."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="pass_on", at=now)
    carried = get_carried(meeting, number)
    read = read_before_it_goes(carried)
    form = PassOn(posted(request), kept=words_kept_for(request), is_held=read.is_held)

    def act() -> None:
        why = form.cleaned_data.get("why", "")
        pass_words_on(carried=carried, why=why, read=request.POST.get("read", ""), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "It is passed on. Those who come in to their own page read it there.")
        return redirect("pass_on", reference, number)
    blockers = blockers_to_passing_on(carried, status=meeting.status, tells=False, let_go=False)
    return show(request, "pass_on", meeting, form, carried=carried, read=read, blockers=blockers)
