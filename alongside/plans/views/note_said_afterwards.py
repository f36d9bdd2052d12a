"""A worker writes down what somebody who was not in the room says to the plan."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import NotAllowed, WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms.living import NoteSaidAfterwards
from alongside.plans.states import AfterwardsAnswer
from alongside.plans.views import open_plan, say_why


@needs(Permission.FAMILY_OPEN)
def note_said_afterwards(request: WorkerRequest, reference: str) -> HttpResponse:
    """For somebody without a phone, or who rang: marked as written down for them."""
    now = timezone.now()
    plan = open_plan(request, reference, page="note_said_afterwards", now=now)
    if not actions.may_mark_for(plan, request.user):
        raise NotAllowed(Permission.PLAN_WRITE_DOWN)
    people = {str(person.pk): person for person in queries.people_of(plan, worker=request.user)}
    form = NoteSaidAfterwards(
        request.POST or None,
        kept=words_kept_for(request),
        people=people.values(),
        initial={"who": request.GET.get("who", "")[:20]},
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.say_afterwards(
                plan=plan, person=people[said["who"]], answer=AfterwardsAnswer(said["answer"]), words=said["words"],
                by=request.user, at=now,
            )  # fmt: skip
            messages.success(request, "Written down.")
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/note_said_afterwards.html", {"form": form, "plan": plan})
