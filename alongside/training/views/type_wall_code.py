"""Typing the code that hangs on the wall, for whoever has no camera at hand."""

from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.foundation.forms import sent
from alongside.training.forms.day import WallCode
from alongside.training.rules.codes import as_code
from alongside.training.views import LearnerRequest, by_link, show


@by_link
def type_wall_code(request: LearnerRequest) -> HttpResponse:
    """On to the page of that code, right or wrong."""
    form = WallCode(*sent(request))
    if request.method == "POST" and form.is_valid():
        code = as_code(form.cleaned_data["code"])
        if code:
            return redirect("here", code)
        form.add_error("code", "This is no code of ours. It has letters and numbers, as on the wall.")
    return show(request, "type_wall_code", form=form)
