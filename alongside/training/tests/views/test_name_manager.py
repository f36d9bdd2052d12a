"""Naming who looks after an organisation's people."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.messages.models import Message
from alongside.partners.tests.factories import a_coordinator
from alongside.training.tests.factories import a_learner, a_trainer, an_organisation_of

pytestmark = pytest.mark.django_db


def test_somebody_we_know_is_named_and_told() -> None:
    school, head, browser = an_organisation_of(), a_learner("Mina Overseer-Madeup"), signed_in(a_trainer())
    page = f"/training/organisations/{school.pk}/"
    assert browser.post(f"{page}looked-after/", {"email": head.email.upper()})["Location"] == page
    assert "Mina Overseer-Madeup" in browser.get(page).content.decode()
    assert Message.objects.get().to == head.email


@pytest.mark.parametrize(
    ("email", "why"),
    [("nobody@madeup.example", "Ask them to come in once"), ("x", "Write an email address"), ("", "Write")],
)
def test_somebody_we_do_not_know_is_not(email: str, why: str) -> None:
    path = f"/training/organisations/{an_organisation_of().pk}/looked-after/"
    assert why in signed_in(a_trainer()).post(path, {"email": email}).content.decode()
    assert signed_in(a_coordinator()).post(path, {"email": email}).status_code == 403
    assert signed_in(a_trainer()).get("/training/organisations/0/looked-after/").status_code == 404
