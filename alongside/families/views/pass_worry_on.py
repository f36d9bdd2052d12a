"""Passing a worry on, or saying why not."""

from datetime import datetime, time
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries
from alongside.families.rules.opening import PASS_ON_WORRY
from alongside.foundation.components import LONDON

START_OF_DAY = time(0)


@needs(Permission.WORRY_PASS_ON)
def pass_worry_on(request: WorkerRequest, reference: str) -> HttpResponse:
    """Ask who is at risk, what it is, who was told and why."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page=PASS_ON_WORRY, by=request.user, at=now)
    people = {member.person_id: member.person for member in family.members.all()}
    form = forms.PassWorryOn(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        initial={"told_on": timezone.localdate(now)},
        people=[(pk, person.full_name) for pk, person in people.items()],
        may_keep_back=queries.reads_conferencing_book(request.user, family),
    )
    if request.method == "POST" and form.is_valid():
        answers = _with_a_moment(form.cleaned_data)
        answers["about"] = [people[pk] for pk in answers["about"]]
        try:
            actions.pass_worry_on(family=family, **answers, by=request.user, at=now)
        except actions.CannotPassOn as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "It is written down.")
            return redirect("worries", family.reference)
    return render(request, "families/pass_worry_on.html", {"family": family, "form": form})


def _with_a_moment(said: dict[str, Any]) -> dict[str, Any]:
    """The day and the time they were told, as one moment."""
    day, clock = said["told_on"], said["told_time"]
    told_at = datetime.combine(day, clock or START_OF_DAY, LONDON) if day else None
    return {name: said[name] for name in said if name not in ("told_on", "told_time")} | {"told_at": told_at}
