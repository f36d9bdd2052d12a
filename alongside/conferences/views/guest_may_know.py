"""Whom somebody lets know that they come, noted for them; and what they are told where they come apart."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms, queries, rules
from alongside.conferences.states import MayKnow
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def guest_may_know(request: WorkerRequest, reference: str, guest_id: int) -> HttpResponse:
    """Only people whom they may know of themselves stand in the list."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="guest_may_know", at=now)
    guest = queries.get_guest(conference, guest_id)
    others = queries.who_may_be_named(conference.family, guest.person)
    form = forms.GuestMayKnow(
        posted(request),
        current={
            "may_know": guest.may_know,
            "people": queries.people_let_know(guest),
            "told_instead": guest.told_instead,
        },
        kept=words_kept_for(request),
        person=guest.person,
        others=[(one.pk, one.full_name) for one in others],
    )

    def act() -> None:
        said = form.cleaned_data
        if said["may_know"]:
            may_know = MayKnow(said["may_know"])
            people = [one for one in others if one.pk in said["people"]] if may_know == MayKnow.NAMED else []
            actions.choose_who_may_know(guest=guest, may_know=may_know, people=people, by=request.user, at=now)
        actions.prepare_separately(guest=guest, told_instead=said["told_instead"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, f"Saved for {guest.person.short_name}.")
        return redirect("prepare_guest", reference, guest_id)
    over = rules.blockers_to_preparing(conference.status)
    return show(request, "guest_may_know", conference, form, guest=guest, over=over)
