"""Sessions to come, for anybody who works with children and families."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.forms.training import FREE, FindTraining
from alongside.public.views import public_page
from alongside.training.queries import public_list
from alongside.training.states import Level


@public_page
@require_safe
@leaves(
    Kind.PAGE, to=Reader.PUBLIC, says="Sessions to come: course, day, place and free places; who comes stands nowhere."
)
def training_sessions(request: HttpRequest) -> HttpResponse:
    """The list; what is looked for stands in the address alone."""
    now = timezone.now()
    asked = any(name in request.GET for name in FindTraining.base_fields)
    form = FindTraining(request.GET if asked else None, levels=list(Level))
    is_fine = asked and form.is_valid()
    level = form.cleaned_data["level"] if is_fine else ""
    only_free = is_fine and form.cleaned_data["places"] == FREE
    page = {
        "page_name": "training-sessions",
        "form": form,
        "sessions": public_list.listed_sessions(now, level=level, only_free=only_free),
        "is_narrowed": bool(level or only_free),
        "modules": public_list.courses_by_oneself(),
    }
    response = render(request, "public/training_sessions.html", page)
    if asked:
        response["X-Robots-Tag"] = "noindex"
    return response
