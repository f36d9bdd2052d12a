"""Still here: one more stretch of time before an idle sign-in ends."""

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves


@needs(Permission.SEE_MY_WORK)
@leaves(Kind.FILE, to=Reader.WORKER, says="How long a sign-in lasts, for the page’s own clock.")
@require_POST
def stay_signed_in(_request: WorkerRequest) -> HttpResponse:
    """Asking is enough: every request of a signed-in worker starts the time anew."""
    return JsonResponse({"minutes": settings.IDLE_MINUTES})
