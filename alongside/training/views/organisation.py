"""One organisation: its people by team, what each is booked on and has learned."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone

from alongside.access.states import Permission
from alongside.partners.queries.places_of_work import managers_of
from alongside.training.forms.organisations import FindPeople, asked_for
from alongside.training.queries.organisations import (
    get_organisation_to_see,
    people_found,
    sessions_of_people,
    teams_of,
)
from alongside.training.views import LearnerRequest, learner_page, show, signed_in
from alongside.training.views.organisations import A_PAGE


@learner_page
def organisation(request: LearnerRequest, number: int) -> HttpResponse:
    """For those who look after its people's learning, and for who arranges training; for nobody else is it there."""
    now, is_worker = timezone.now(), signed_in(request)
    seen = get_organisation_to_see(request.learner, number, signed_in=is_worker)
    form = FindPeople(request.GET if "q" in request.GET else None)
    words = asked_for(form)
    people = Paginator(people_found(seen, words), A_PAGE).get_page(request.GET.get("page"))
    more = {
        "organisation": seen,
        "arranges": is_worker and request.learner.may(Permission.TRAINING_ARRANGE),
        "managers": managers_of(seen),
        "people": people,
        "teams": teams_of(people.object_list, at=now),
        "sessions": sessions_of_people(seen, at=now),
        "asked": words,
        "form": form,
    }
    return show(request, "organisation", **more)
