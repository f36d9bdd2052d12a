"""Beginning private family time."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms, queries
from alongside.conferences.states import PlanWriting
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def begin_private_time(request: WorkerRequest, reference: str) -> HttpResponse:
    """Who is in it and how they write. Everyone else leaves, the coordinator too."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="begin_private_time", at=now)
    people = {person.pk: person for person in queries.people_for_private_time(conference)}
    form = forms.BeginPrivateTime(
        posted(request),
        kept=words_kept_for(request),
        people=list(people.values()),
        initial={"people": queries.people_expected(conference)},
    )

    def act() -> None:
        said = form.cleaned_data
        actions.begin_private_time(
            conference=conference,
            for_whom=said["for_whom"],
            people=[people[key] for key in said["people"]],
            writing=PlanWriting(said["writing"]),
            by=request.user,
            at=now,
        )

    if done(request, form, act, at=now):
        return redirect("hold_conference", reference)
    return show(request, "begin_private_time", conference, form, apart=queries.kept_apart(conference))
