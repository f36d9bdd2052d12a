"""How one organisation takes up the approach: for who arranges training, and for who looks after its learning."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.training.queries.embedding import get_organisation_to_look_at, get_year, numbers
from alongside.training.rules import embedding as rules
from alongside.training.views import LearnerRequest, learner_page, show, who_arranges
from alongside.training.views.embedding import figures


@learner_page
def embedding_organisation(request: LearnerRequest, number: int) -> HttpResponse:
    """The same figures as the city's, hidden in the same way: its manager reads no more of anybody here."""
    arranges = who_arranges(request)
    organisation = get_organisation_to_look_at(request.learner, number, arranges=arranges)
    counted, said = numbers(timezone.localdate()), request.GET.get("year", "")
    year = get_year(int(said), counted) if said.isascii() and said.isdecimal() and len(said) == 4 else None
    found = figures(counted, organisation.pk, year)
    ever = rules.trained(counted, organisation.pk, None, size=organisation.people_count)
    return show(
        request,
        "embedding_organisation",
        year=year,
        organisation=organisation,
        ever=ever,
        arranges=arranges,
        **found,
    )
