"""A link in a message: one press, and whoever it was written to is in. Opening it alone does nothing."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.training.actions.coming_in import come_by_link
from alongside.training.forms.coming_in import LinkPressed
from alongside.training.queries.links import read_link
from alongside.training.views import LearnerRequest, by_link, let_in, show, signed_in


@by_link
def learner_link(request: LearnerRequest, token: str) -> HttpResponse:
    """Programs that look at mail open links and press nothing."""
    link = read_link(token, at=timezone.now())
    if link.learner is None:
        return _ended(request, link.to)
    way_on = redirect(link.to or "my_training")
    if request.learner == link.learner:
        return way_on
    form = LinkPressed(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and not signed_in(request):
        learner = come_by_link(learner=link.learner, own_device=form.is_own_device, at=timezone.now())
        return let_in(way_on, learner, own_device=form.is_own_device)
    return show(request, "learner_link", form=form, learner=link.learner)


def _ended(request: LearnerRequest, to: str) -> HttpResponse:
    if request.learner and to:  # who is in already needs no link
        return redirect(to)
    answer = show(request, "learner_link_ended", next=to)
    answer.status_code = 410
    return answer
