"""One version of the questions of a set, beside another."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.queries.questions import get_set_for, get_version, questions_of_version, versions_of
from alongside.restorative.rules.questions import compared


@needs(Permission.WORDS_CHOOSE)
def questions_version(
    request: WorkerRequest, audience: str, reader: str, in_language: str, number: int
) -> HttpResponse:
    """Beside the one before it, or another that was asked for; 0 is what we came with."""
    which = get_set_for(request.user, audience, reader, in_language)
    version = get_version(which, number)
    numbers = [one.number for one in versions_of(which)] + [0]
    asked = request.GET.get("beside", "")
    known = asked in {str(one) for one in numbers}
    beside = int(asked) if known else max(one for one in numbers if one < number)
    page = {
        "which": which,
        "version": version,
        "beside": beside,
        "numbers": [one for one in numbers if one != number],
        "newest": numbers[0],
        "lines": compared(questions_of_version(which, beside), version.questions),
    }
    return render(request, "restorative/questions_version.html", page)
