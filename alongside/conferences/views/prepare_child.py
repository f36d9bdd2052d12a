"""Preparing one child."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.timezone import localdate

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms, queries, rules
from alongside.conferences.actions import CHILD_ANSWERS
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def prepare_child(request: WorkerRequest, reference: str, child_id: int) -> HttpResponse:
    """What they want, in their words, and who stands beside them. Their words are the biggest thing here."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="prepare_child", at=now)
    preparation = queries.get_preparation(conference, child_id)
    current = {name: getattr(preparation, name) for name in CHILD_ANSWERS}
    form = forms.PrepareChild(
        posted(request),
        current=current,
        kept=words_kept_for(request),
        child=preparation.child,
        asked_on=queries.asked_on(conference.referral),
        today=localdate(now),
    )

    if preparation.words_are_their_own:  # what they wrote at home nobody else changes
        del form.fields["their_words"]

    def act() -> None:
        answers = current | form.cleaned_data
        actions.prepare_child(preparation=preparation, answers=answers, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved.")
        return redirect("conference", reference)
    more = {"preparation": preparation, "needs": queries.needs_of(conference, preparation.child)}
    over = rules.blockers_to_preparing(conference.status)
    return show(request, "prepare_child", conference, form, over=over, **more)
