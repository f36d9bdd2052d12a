"""The language in which one of the family reads, chosen on any of their pages."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.families import actions
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.home_door import wanted


@home_page
@leaves(Kind.PAGE, to=Reader.NOBODY, says="Goes back to the page they were on, in the language they chose.")
@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Kept with their way in, so that texts to them follow it, too."""
    relative = cast(HomeRequest, request).relative
    chosen = request.POST.get("language", "")[:20]
    actions.choose_language(key=relative.key, language=chosen, at=timezone.now())
    return redirect(wanted(request) or "our_home")
