"""Letting an offered place go."""

import pytest

from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_learner, learning
from alongside.training.tests.views.test_take_offer import an_offer

pytestmark = pytest.mark.django_db


def test_it_is_asked_once_more_and_goes_to_the_next() -> None:
    offered = an_offer()
    waits = a_booking(offered.session)
    client, path = learning(offered.learner), f"/training/mine/{offered.reference}/let-go/"
    assert "you are not on the waiting list any more" in client.get(path).content.decode()
    assert client.post(path).status_code == 302
    waits.refresh_from_db()
    assert waits.status == BookingStatus.OFFERED
    assert "No place is offered to you now" in client.post(path).content.decode()


def test_nobody_lets_anothers_go() -> None:
    assert learning(a_learner()).post(f"/training/mine/{an_offer().reference}/let-go/").status_code == 404
