"""Showing a withheld address or number, once, to a worker who asks for it."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries
from alongside.families.actions import revealing
from alongside.families.views.family_member import page_about


@needs(Permission.FAMILY_OPEN)
@require_POST
def reveal_address(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """The person's page with their address on it. That this worker saw it is written down."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="a withheld address", by=request.user, at=now)
    member = queries.member_of(family, person_id)
    revealing.reveal_address(member=member, by=request.user, at=now)
    return page_about(request, member, now=now, shows_address=True)


@needs(Permission.FAMILY_OPEN)
@require_POST
def reveal_ways(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """The person's page with their numbers on it. That this worker saw them is written down."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="withheld numbers", by=request.user, at=now)
    member = queries.member_of(family, person_id)
    revealing.reveal_ways(member=member, by=request.user, at=now)
    return page_about(request, member, now=now, shows_ways=True)
