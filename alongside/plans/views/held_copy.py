"""A copy that is held: what on it tells its reader something they may not know, and what to do about it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries, rules
from alongside.plans.forms import LetCopyGo
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def held_copy(request: WorkerRequest, reference: str, copy_id: int) -> HttpResponse:
    """Each sentence with what tells in it; leave the point out, let the words go with a reason, or change them."""
    now = timezone.now()
    plan = open_plan(request, reference, page="held_copy", now=now)
    copy = queries.get_copy_for(plan, copy_id)
    if request.method == "POST" and (key := request.POST.get("leave_out")):
        actions.keep_from(plan=plan, key=key, reader=copy.person, by=request.user, at=now)
        messages.success(request, f"{copy.for_name}’s copies leave it out now.")
        return redirect("held_copy", reference, copy.pk)
    form = LetCopyGo(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        said, read = form.cleaned_data, request.POST.get("read", "")
        try:
            actions.let_copy_go(copy=copy, why=said["why"], read=read, by=request.user, at=now)
            messages.success(request, f"The copy for {copy.for_name} may leave as it is.")
            return redirect("plan_copies", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    held = actions.look_before_it_leaves(copy=copy, by=request.user, at=now)
    if held is None:
        messages.success(request, f"Nothing on the copy for {copy.for_name} is held any more.")
        return redirect("plan_copies", reference)
    shown = {"plan": plan, "copy": copy, "held": held, "form": form, "may_change": not rules.blockers_to_changing(plan)}
    return render(request, "plans/held_copy.html", shown)
