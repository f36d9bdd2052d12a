"""Question cards among the learning materials: on the screen, and as paper to cut."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import render_pdf
from alongside.partners.queries import look_shown
from alongside.training.models import MaterialVersion
from alongside.training.queries.materials import get_version_to_open
from alongside.training.rules.material_files import header_name
from alongside.training.rules.materials import questions_of
from alongside.training.states import MaterialKind
from alongside.training.views import LearnerRequest, attached, learner_page, show, who_arranges


@learner_page
def material_cards(request: LearnerRequest, number: int, version: int = 0) -> HttpResponse:
    """One question a card, large enough for a table."""
    found = _version(request, number, version)
    page = {"found": found, "material": found.material, "questions": questions_of(found.words), "version": version}
    return show(request, "material_cards", arranges=who_arranges(request), **page)


@learner_page
@leaves(Kind.FILE, to=Reader.WORKER, says="Question cards of a course, to cut. They name nobody.")
def material_cards_pdf(request: LearnerRequest, number: int, version: int = 0) -> HttpResponse:
    """Four cards a page, to cut along the lines."""
    found = _version(request, number, version)
    look = look_shown()
    content = {"service": (look.name if look else "") or "Alongside", "questions": questions_of(found.words)}
    title = found.material.title
    paper = render_pdf("foundation/question_cards.typ", content, title=title, name=title, size=14)
    return attached(paper, header_name(f"{title}.pdf"), "application/pdf")


def _version(request: LearnerRequest, number: int, version: int) -> MaterialVersion:
    return get_version_to_open(
        request.learner, number, version, arranges=who_arranges(request), kind=MaterialKind.CARDS, at=timezone.now()
    )
