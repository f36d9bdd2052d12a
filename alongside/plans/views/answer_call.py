"""A call to come back together, or for help with the plan: written down for somebody, and answered."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import NotAllowed, WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms.living import AnswerCall, NoteCall
from alongside.plans.states import CallKind
from alongside.plans.views import open_plan, say_why


@needs(Permission.FAMILY_OPEN)
def answer_call(request: WorkerRequest, reference: str, call_id: int) -> HttpResponse:
    """In words they read, with the day where there is one."""
    now = timezone.now()
    plan = open_plan(request, reference, page="answer_call", now=now)
    call = queries.get_call_of(plan, call_id)
    if not actions.may_mark_for(plan, request.user):
        raise NotAllowed(Permission.REVIEW_HOLD)
    form = AnswerCall(request.POST or None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.answer_call(call=call, by=request.user, at=now, **form.cleaned_data)
            messages.success(request, "Answered.")
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/answer_call.html", {"form": form, "plan": plan, "call": call})


@needs(Permission.FAMILY_OPEN)
def note_call(request: WorkerRequest, reference: str) -> HttpResponse:
    """Somebody rang and asks: it stands on the plan until it is answered."""
    now = timezone.now()
    plan = open_plan(request, reference, page="note_call", now=now)
    if not actions.may_mark_for(plan, request.user):
        raise NotAllowed(Permission.PLAN_WRITE_DOWN)
    people = {str(person.pk): person for person in queries.people_of(plan, worker=request.user)}
    form = NoteCall(request.POST or None, kept=words_kept_for(request), people=people.values())
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.call_for_review(
                plan=plan, person=people[said["who"]], kind=CallKind(said["kind"]), why=said["words"],
                by=request.user, at=now,
            )  # fmt: skip
            messages.success(request, "Written down.")
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/note_call.html", {"form": form, "plan": plan})
