"""The short code of a letter, typed by hand: it leads to the same page as the link."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.families.queries import as_short_code
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import LetterCode
from alongside.home.views import at_the_door
from alongside.home.views.home_door import TOO_MANY, in_language, too_many
from alongside.partners.queries import services


@at_the_door
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Where the code of a letter is typed.")
def letter_code(request: HttpRequest) -> HttpResponse:
    """Whether it is right is said on the next page, with everything else."""
    form = LetterCode(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        code = as_short_code(form.cleaned_data["code"])
        if not code:
            form.add_error("code", _("This is not a whole code. It has 10 letters and numbers."))
        elif too_many(request):
            form.add_error(None, TOO_MANY())
        else:
            return redirect(in_language(request, reverse("invitation", args=[code])))
    return render(request, "home/letter_code.html", {"form": form, "services": services()})
