"""The questions of one set as cards: on the screen, and as paper to cut."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.languages import as_language
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import render_pdf
from alongside.restorative.queries.questions import asked_now, get_set_for
from alongside.restorative.rules.questions import card_title


@needs(Permission.SEE_MY_WORK)
def question_cards(request: WorkerRequest, audience: str, reader: str, in_language: str) -> HttpResponse:
    """One question a card, large enough for a table."""
    which = get_set_for(request.user, audience, reader, in_language)
    page = {"which": which, "questions": asked_now(which)}
    return render(request, "restorative/question_cards.html", page)


@needs(Permission.SEE_MY_WORK)
@leaves(Kind.FILE, to=Reader.PUBLIC, says="The restorative questions of a service as cards to cut. They name nobody.")
def question_cards_pdf(request: WorkerRequest, audience: str, reader: str, in_language: str) -> HttpResponse:
    """Four cards a page, to cut along the lines."""
    which = get_set_for(request.user, audience, reader, in_language)
    with as_language(in_language):
        title = str(card_title(which.audience))
    content = {"service": which.service.name, "questions": asked_now(which)}
    paper = render_pdf(
        "foundation/question_cards.typ", content, title=title, name=title, language=which.words_in.tag, size=14
    )
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="question-cards.pdf"'
    response["Cache-Control"] = "no-store"
    return response
