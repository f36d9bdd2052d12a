"""Preparing one person of the family."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.timezone import localdate

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms, queries, rules
from alongside.conferences.actions import GUEST_ANSWERS
from alongside.conferences.views import meeting_to_prepare, show
from alongside.families.queries.walls import standing_walls, wall_lines


@needs(Permission.CONFERENCE_PREPARE)
def prepare_guest(request: WorkerRequest, reference: str, guest_id: int) -> HttpResponse:
    """How they were met, whether they come, what they say and need."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="prepare_guest", at=now)
    guest = queries.get_guest(conference, guest_id)
    form = forms.PrepareGuest(
        posted(request),
        current={name: getattr(guest, name) for name in GUEST_ANSWERS},
        kept=words_kept_for(request),
        person=guest.person,
        asked_on=queries.asked_on(conference.referral),
        today=localdate(now),
        own_words=guest.words_are_their_own,
    )

    def act() -> None:
        answers = {"their_words": guest.their_words, **form.cleaned_data}
        actions.prepare_guest(guest=guest, answers=answers, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, f"Saved what you wrote about {guest.person.short_name}.")
        return redirect("conference", reference)
    more: dict[str, object] = {"guest": guest, "needs": queries.needs_of(conference, guest.person)}
    more["wall_lines"] = wall_lines(standing_walls(conference.family), around=guest.person)
    over = rules.blockers_to_preparing(conference.status)
    return show(request, "prepare_guest", conference, form, over=over, **more)
