"""The code we sent, and the word: both right, and they are in. Nothing tells which of the two was wrong."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.families import actions
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import TheCode
from alongside.home.views import at_the_door, come_in
from alongside.home.views.home_door import TOO_MANY, forget_place, in_language, remembered_place, too_many
from alongside.partners.queries import services


@at_the_door
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Where a code is typed; the same for every number, known or not.")
def home_code(request: HttpRequest) -> HttpResponse:
    """Whoever comes without having typed a number is shown the door."""
    place, going_to = remembered_place(request)
    if not place:
        return redirect(in_language(request, reverse("home_door")))
    form = TheCode(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if too_many(request):
            form.add_error(None, TOO_MANY())
        else:
            said = form.cleaned_data
            came = actions.come_in_by_code(to=place, code=said["code"], word=said["word"], at=timezone.now())
            if came.secret:
                return forget_place(come_in(redirect(going_to or "our_home"), came.secret))
            if came.closed:
                return render(request, "home/way_in_is_closed.html", {"services": services()}, status=410)
            form.add_error("code", _("The code or the word is not right. Check both. A code works 3 times at most."))
    return render(request, "home/home_code.html", {"form": form, "services": services()})
