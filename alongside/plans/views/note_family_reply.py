"""What the family says back to one answer."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms import FamilyReplyForm
from alongside.plans.models import Answer, Plan
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_WRITE_DOWN)
def note_family_reply(request: WorkerRequest, reference: str, answer_id: int) -> HttpResponse:
    """The family may change the point, or keep it and say why."""
    now = timezone.now()
    plan = open_plan(request, reference, page="note_family_reply", now=now)
    answer = _answer_of(plan, answer_id)
    people = queries.people_of(plan)
    form = FamilyReplyForm(request.POST or None, current=_saved(answer), kept=words_kept_for(request), people=people)
    if request.method == "POST" and form.is_valid():
        spoken_by = next((p for p in people if str(p.pk) == form.cleaned_data["spoken_by"]), None)
        try:
            actions.note_family_reply(
                answer=answer, words=form.cleaned_data["words"], spoken_by=spoken_by, by=request.user, at=now
            )
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/note_family_reply.html", {"form": form, "plan": plan, "answer": answer})


def _answer_of(plan: Plan, answer_id: int) -> Answer:
    for answer in plan.answers.all():
        if answer.pk == answer_id:
            return answer
    raise Http404


def _saved(answer: Answer) -> dict[str, object] | None:
    reply = getattr(answer, "reply", None)
    return {"words": reply.words, "spoken_by": str(reply.spoken_by_id or "")} if reply else None
