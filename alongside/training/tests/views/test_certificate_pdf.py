"""A certificate on paper."""

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions.certificates import withdraw_certificate
from alongside.training.actions.evaluating import evaluate
from alongside.training.models import Certificate
from alongside.training.rules.codes import in_groups
from alongside.training.states import Level, Moment
from alongside.training.tests.day import THREE_O_CLOCK, came_to_all, who_arranges
from alongside.training.tests.factories import a_course, a_learner, a_trainer, learning

pytestmark = pytest.mark.django_db


def a_certificate(name: str = "Ada Attendee-Madeup") -> Certificate:
    booking = came_to_all(a_course("A first look", level=Level.AWARENESS, length="Half a day"), a_learner(name))
    evaluate(booking=booking, moment=Moment.AFTER, sure={}, by=booking.learner, at=THREE_O_CLOCK)
    return Certificate.objects.get(booking=booking)


def path(certificate: Certificate) -> str:
    return f"/training/certificates/{certificate.code}/certificate.pdf"


def text_of(certificate: Certificate) -> str:
    answer = learning(certificate.learner).get(path(certificate))
    assert answer.status_code == 200
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages).split())


def test_it_says_who_what_when_and_how_to_check_it() -> None:
    certificate = a_certificate()
    text = text_of(certificate)
    for said in (
        "Ada Attendee-Madeup",
        "A first look",
        "Awareness",
        "Half a day",
        "4 March 2026",
        in_groups(certificate.code),
        "/certificates/",
    ):
        assert said in text


def test_it_is_an_accessible_paper_whose_own_name_names_nobody() -> None:
    certificate = a_certificate()
    answer = learning(certificate.learner).get(path(certificate))
    paper = PdfReader(BytesIO(answer.content))
    assert paper.metadata is not None
    assert paper.metadata.title == "Certificate"
    assert b"pdfuaid" in answer.content
    assert "Ada" not in answer["Content-Disposition"]


@pytest.mark.parametrize("name", ["محمد خيالي", "Moon", "Long " * 39 + "Name", "#set text(red) *O’Madeup* $x$"])
def test_every_name_fits_on_one_sheet(name: str) -> None:
    certificate = a_certificate(name)
    answer = learning(certificate.learner).get(path(certificate))
    assert len(PdfReader(BytesIO(answer.content)).pages) == 1


def test_one_that_was_withdrawn_says_so() -> None:
    certificate = a_certificate()
    withdraw_certificate(certificate=certificate, why="Somebody else came.", by=who_arranges(), at=THREE_O_CLOCK)
    assert "It does not hold" in text_of(certificate)


def test_it_opens_to_its_learner_and_to_who_arranges_training_alone() -> None:
    address = path(a_certificate())
    assert signed_in(a_trainer()).get(address).status_code == 200
    assert learning(a_trainer()).get(address).status_code == 404
    for stranger in (learning(a_learner()), signed_in(a_social_worker())):
        assert stranger.get(address).status_code == 404
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize("code", ["x", "7" * 12, "%00", "😀" * 12])
def test_a_code_of_nothing_is_found_nowhere(code: str) -> None:
    assert learning(a_learner()).get(f"/training/certificates/{code}/certificate.pdf").status_code == 404
