"""Opening a closed register again."""

import pytest
from django.utils import timezone

from alongside.training.states import SessionStatus
from alongside.training.tests.day import closed, held_now, trainer_of
from alongside.training.tests.factories import a_learner, learning

pytestmark = pytest.mark.django_db


def test_it_is_open_again_to_put_something_right() -> None:
    session = closed(held_now(), at=timezone.now())
    path = f"/training/hold/{session.reference}/open-again/"
    browser = learning(trainer_of(session))
    assert browser.get(path).status_code == 405
    assert "The register is open again" in browser.post(path, follow=True).content.decode()
    session.refresh_from_db()
    assert (session.status, session.over_at) == (SessionStatus.OPEN, None)
    assert "The register is not closed." in browser.post(path, follow=True).content.decode()


def test_only_who_holds_it_opens_it() -> None:
    session = closed(held_now(), at=timezone.now())
    assert learning(a_learner()).post(f"/training/hold/{session.reference}/open-again/").status_code == 404
