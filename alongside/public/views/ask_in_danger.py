"""A child is in danger now: the numbers first, then words that go to the council’s own door at once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation import languages
from alongside.foundation.components import page_url
from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.actions.passing_on_danger import CannotPassOn, pass_on_danger
from alongside.public.forms.asking import Danger
from alongside.public.queries.receipts import can_write
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import where_from


@asking_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="Whom to ring now; what is typed here goes on at once and is not kept.")
def ask_in_danger(request: HttpRequest) -> HttpResponse:
    """Where it could not be passed on, the page says so and holds every word."""
    form, not_passed_on = Danger(*sent(request)), False
    if request.method == "POST" and form.is_valid():
        try:
            receipt = pass_on_danger(
                **form.cleaned_data,
                language=languages.current().code,
                came_from=where_from(request),
                at=timezone.now(),
            )
            return redirect(page_url("danger_passed_on", receipt=receipt))
        except CannotPassOn:
            not_passed_on = True
    given = {"form": form, "not_passed_on": not_passed_on, "can_write": can_write()}
    return render(request, "public/ask_in_danger.html", given)
