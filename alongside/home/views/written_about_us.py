"""What is written about us: what I said, what a worker let me read, and how to ask for all of it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.conferences.queries import who_to_ring
from alongside.families.actions.asking_for_record import ask_for_my_record
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.queries.written import written_about
from alongside.home.views import HomeRequest, home_page


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What they said themselves, and what a worker let them read.")
def written_about_us(request: HomeRequest) -> HttpResponse:
    """The button asks for the whole record: a worker rings them, and it is gathered and read through first."""
    family, person = request.relative.family, request.relative.person
    if request.method == "POST":
        ask_for_my_record(family=family, person=person, at=timezone.now())
        return redirect(f"{request.path}?asked=1#all")
    page = {
        "written": written_about(family, person),
        "asked": "asked" in request.GET,
        "to_ring": who_to_ring(family),
    }
    return render(request, "home/written_about_us.html", page)
