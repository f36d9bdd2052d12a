"""A worker writes down what somebody told them of a promise."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import NotAllowed, WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms.living import MYSELF, NoteMark
from alongside.plans.models import Plan, Promise
from alongside.plans.states import MarkKind
from alongside.plans.views import open_plan, say_why


@needs(Permission.FAMILY_OPEN)
def note_mark(request: WorkerRequest, reference: str, promise_id: int) -> HttpResponse:
    """On every page it says who said it and who wrote it down."""
    now = timezone.now()
    plan = open_plan(request, reference, page="note_mark", now=now)
    promise = _promise_of(plan, promise_id)
    if not actions.may_mark_for(plan, request.user):
        raise NotAllowed(Permission.PLAN_WRITE_DOWN)
    people = {str(person.pk): person for person in queries.people_of(plan, worker=request.user)}
    form = NoteMark(
        request.POST or None,
        kept=words_kept_for(request),
        people=people.values(),
        is_mine=promise.worker_id == request.user.pk,
        initial={"who": MYSELF if promise.worker_id == request.user.pk else str(promise.person_id or "")},
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.mark_promise(
                promise=promise, mark=MarkKind(said["mark"]), words=said["words"], person=people.get(said["who"]),
                by=request.user, at=now,
            )  # fmt: skip
            messages.success(request, "Written down.")
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/note_mark.html", {"form": form, "plan": plan, "promise": promise})


def _promise_of(plan: Plan, promise_id: int) -> Promise:
    for promise in plan.promises.all():
        if promise.pk == promise_id:
            return promise
    raise Http404
