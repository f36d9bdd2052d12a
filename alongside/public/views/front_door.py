"""The front door: what we do, and how to ask for help."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from alongside.access.models import User
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.views import public_page


@public_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="What we do and how to ask for help; it knows no family.")
def front_door(request: HttpRequest) -> HttpResponse:
    """Workers who are signed in go on to their work."""
    if isinstance(request.user, User):
        return redirect("my_work")
    return front_door_page(request)


def front_door_page(request: HttpRequest) -> HttpResponse:
    """The page itself, also for those who try how it would look."""
    return render(request, "public/front_door.html", {"page_name": "front"})
