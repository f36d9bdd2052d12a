"""Saying how something a person needs is arranged."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms, queries
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def arrange_need(request: WorkerRequest, reference: str, need_id: int) -> HttpResponse:
    """Arranged, or not yet."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="arrange_need", at=now)
    need = queries.get_need(conference, need_id)
    current = {"arranged": need.arranged or None, "arranged_detail": need.arranged_detail}
    form = forms.ArrangeNeed(posted(request), current=current, kept=words_kept_for(request))

    def act() -> None:
        actions.arrange_need(need=need, **form.cleaned_data, by=request.user, at=now)

    if done(request, form, act, at=now):
        return redirect(queries.page_about(conference, need.person))
    back_to = queries.page_about(conference, need.person)
    return show(request, "arrange_need", conference, form, need=need, back_to=back_to)
