"""Every organisation whose people learn, those to check first."""

from django.core.paginator import Paginator
from django.http import HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.partners.queries.places_of_work import organisations_found
from alongside.training.forms.organisations import FindOrganisation, asked_for
from alongside.training.views import show

A_PAGE = 50


@needs(Permission.TRAINING_ARRANGE)
def organisations(request: WorkerRequest) -> HttpResponse:
    """For those who arrange training: somebody typed a name, and it may be one we know."""
    form = FindOrganisation(request.GET if "q" in request.GET else None)
    words = asked_for(form)
    shown = Paginator(organisations_found(words), A_PAGE).get_page(request.GET.get("page"))
    return show(request, "organisations", form=form, shown=shown, asked=words)
