"""Everything learners of a session read, for who holds it."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Session, SessionTrainer
from alongside.training.states import ReadWhen
from alongside.training.tests.factories import (
    a_booking,
    a_learner,
    a_material,
    a_session,
    a_trainer,
    learning,
)

pytestmark = pytest.mark.django_db


def path(session: Session) -> str:
    return f"/training/hold/{session.reference}/materials/"


def test_a_trainer_opens_all_of_it_before_the_session_whatever_their_role() -> None:
    material = a_material(title="To go on with", read_when=ReadWhen.AFTER)
    holds = SessionTrainer.objects.create(session=a_session(material.course), worker=a_learner())
    browser = learning(holds.worker)
    page = browser.get(path(holds.session)).content.decode()
    assert f'href="/training/materials/{material.pk}/"' in page
    assert browser.get(f"/training/materials/{material.pk}/").status_code == 200


def test_who_arranges_training_too_and_nobody_else() -> None:
    session = a_session()
    assert signed_in(a_trainer()).get(path(session)).status_code == 200
    assert signed_in(a_social_worker()).get(path(session)).status_code == 404
    assert learning(a_booking(session).learner).get(path(session)).status_code == 404
