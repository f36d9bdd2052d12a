"""The champions' network: who helps others where they work to work this way."""

from django.http import HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries.champions import champions_by_organisation, organisations_without
from alongside.training.views import keep_nothing, show


@needs(Permission.TRAINING_ARRANGE)
def champions(request: WorkerRequest) -> HttpResponse:
    """By organisation and name; and where nobody is one yet."""
    network, without = champions_by_organisation(), list(organisations_without())
    return keep_nothing(show(request, "champions", network=network, without=without))
