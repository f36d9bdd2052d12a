"""Somebody who was asked says yes or no."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import NotAllowed, WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions
from alongside.plans.forms import AskedReplyForm
from alongside.plans.models import Plan, Promise
from alongside.plans.states import AskedAnswer
from alongside.plans.views import open_plan, say_why


@needs(Permission.FAMILY_OPEN)
def note_asked_reply(request: WorkerRequest, reference: str, promise_id: int) -> HttpResponse:
    """A worker answers for themselves; the coordinator writes down what a relative says."""
    now = timezone.now()
    plan = open_plan(request, reference, page="note_asked_reply", now=now)
    promise = _promise_of(plan, promise_id)
    if not actions.may_reply(promise, request.user):
        raise NotAllowed(Permission.PLAN_WRITE_DOWN)
    for_myself = promise.worker_id == request.user.pk
    who = request.user.name if for_myself else promise.who
    form = AskedReplyForm(request.POST or None, kept=words_kept_for(request), initial={"said_by": who})
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data) | {"answer": AskedAnswer(form.cleaned_data["answer"])}
        try:
            actions.note_asked_reply(promise=promise, by=request.user, at=now, **said)
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    shown = {"form": form, "plan": plan, "promise": promise, "for_myself": for_myself}
    return render(request, "plans/note_asked_reply.html", shown)


def _promise_of(plan: Plan, promise_id: int) -> Promise:
    for promise in plan.promises.all():
        if promise.pk == promise_id:
            return promise
    raise Http404
