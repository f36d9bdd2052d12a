"""Withdrawing a certificate."""

import pytest
from django.test import Client

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.factories import a_trainer, learning
from alongside.training.tests.views.test_certificate_pdf import a_certificate

pytestmark = pytest.mark.django_db


def test_it_asks_why_and_keeps_it() -> None:
    certificate = a_certificate()
    browser, path = signed_in(a_trainer()), f"/training/certificates/{certificate.code}/withdraw/"
    asks = browser.get(path).content.decode()
    assert "Ada Attendee-Madeup" in asks
    assert certificate.booking is not None
    assert f'href="/training/hold/{certificate.booking.session.reference}/" class="govuk-back-link"' in asks
    assert "Say why it does not hold." in browser.post(path, {"why": ""}).content.decode()
    browser.post(path, {"why": "Somebody else signed in."})
    certificate.refresh_from_db()
    assert (certificate.withdrawn_at is not None, certificate.withdrawn_why) == (True, "Somebody else signed in.")
    assert "withdrawn already" in browser.post(path, {"why": "Again."}).content.decode()


@pytest.mark.parametrize("why", ["\x00", "a" * 100_000])
def test_a_reason_that_cannot_be_kept_is_said(why: str) -> None:
    certificate = a_certificate()
    page = signed_in(a_trainer()).post(f"/training/certificates/{certificate.code}/withdraw/", {"why": why})
    assert "There is a problem" in page.content.decode()


def test_nobody_else_withdraws_one() -> None:
    certificate = a_certificate()
    path = f"/training/certificates/{certificate.code}/withdraw/"
    assert signed_in(a_social_worker()).post(path, {"why": "x"}).status_code == 403
    for stranger in (learning(certificate.learner), Client()):
        assert stranger.post(path, {"why": "x"}).status_code == 302
    certificate.refresh_from_db()
    assert certificate.withdrawn_at is None
