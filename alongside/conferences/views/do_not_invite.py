"""Keeping somebody away from the meeting, for safety."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms, queries
from alongside.conferences.states import NotInvitedWhy
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def do_not_invite(request: WorkerRequest, reference: str, guest_id: int) -> HttpResponse:
    """A reason, in words, and a yes to being sure."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="do_not_invite", at=now)
    guest = queries.get_guest(conference, guest_id)
    form = forms.DoNotInvite(posted(request), kept=words_kept_for(request))

    def act() -> None:
        said = form.cleaned_data
        if said["sure"]:
            reason = NotInvitedWhy(said["reason"])
            actions.do_not_invite(guest=guest, reason=reason, why=said["why"], by=request.user, at=now)
            messages.success(request, f"{guest.person.short_name} is not invited.")

    if done(request, form, act, at=now):
        return redirect("conference", reference)
    return show(request, "do_not_invite", conference, form, guest=guest)
