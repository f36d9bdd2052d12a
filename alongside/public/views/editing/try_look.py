"""A look of the council's, tried on real pages: nobody sees it but who made it, until it is taken up."""

from typing import Any, cast

from django.http import HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.views.gallery import FamilysQuestions, home_parts
from alongside.partners.queries import get_look_for
from alongside.public.views.front_door import front_door_page


@needs(Permission.COUNCILS_OWN)
def try_front_door(request: WorkerRequest, number: int) -> HttpResponse:
    """The front door in this look."""
    return front_door_page(_dressed(request, number))


@needs(Permission.COUNCILS_OWN)
def try_family_page(request: WorkerRequest, number: int) -> HttpResponse:
    """A family's page in this look, with made-up people."""
    return home_parts(_dressed(request, number), FamilysQuestions())


def _dressed(request: WorkerRequest, number: int) -> WorkerRequest:
    look = get_look_for(request.user, number)
    look.trying = True
    cast(Any, request).our_own = look
    return request
