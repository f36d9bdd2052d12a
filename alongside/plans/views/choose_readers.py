"""Who reads one point of the plan: some points are for some eyes only."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms import ChooseReaders
from alongside.plans.forms.paper import SERVICES
from alongside.plans.queries.holding import kept_from_now
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def choose_readers(request: WorkerRequest, reference: str, key: str) -> HttpResponse:
    """Tick whose copies leave this point out. The words of the plan stay as they are."""
    now = timezone.now()
    plan = open_plan(request, reference, page="choose_readers", now=now)
    words = plan.hopes if key == actions.HOPES else queries.get_point(plan, key).words
    people = {str(member.person_id): member.person for member in plan.family.members.all()}
    form = ChooseReaders(
        request.POST if request.method == "POST" else None,
        current={"kept_from": [str(pk) if pk else SERVICES for pk in kept_from_now(plan, key)]},
        kept=words_kept_for(request),
        people=people.values(),
    )
    if request.method == "POST" and form.is_valid():
        chosen = [people.get(one) for one in form.cleaned_data["kept_from"]]
        try:
            actions.choose_readers(plan=plan, key=key, kept_from=chosen, by=request.user, at=now)
            messages.success(request, "Saved. It holds for every copy opened from now on.")
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/choose_readers.html", {"plan": plan, "form": form, "words": words})
