"""Adding somebody who is not written down with these people yet."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.queries import Known, who_may_be_the_same
from alongside.restorative.actions.parties import add_new_party as add
from alongside.restorative.forms.parties import AddNewParty
from alongside.restorative.queries.parties import for_themselves
from alongside.restorative.rules.moving import blockers_to_asking_people
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def add_new_party(request: WorkerRequest, reference: str) -> HttpResponse:
    """Who they are; who may be the same; then they are written down with the family, and on the list."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="add_new_party", at=now)
    others = {one.pk: one for one in for_themselves(meeting)}

    def find(name: str, born_on: date | None) -> list[Known]:
        return who_may_be_the_same(request.user, name=name, born_on=born_on, asking=True)

    form = AddNewParty(
        posted(request),
        kept=words_kept_for(request),
        today=timezone.localdate(now),
        find=find,
        others=others.values(),
    )

    def act() -> None:
        said = form.cleaned_data
        who = {"known": form.known, "facts": form.facts, "relationship": said["relationship"]}
        add(meeting=meeting, **who, beside=others.get(said.get("beside") or 0), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "They are on the list. Nobody was asked.")
        return redirect("restorative_meeting", reference)
    return show(request, "add_new_party", meeting, form, over=blockers_to_asking_people(meeting.status))
