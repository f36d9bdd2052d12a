"""Taking an offered place."""

import pytest
from django.utils import timezone

from alongside.training.actions.cancel_place import cancel_place
from alongside.training.models import Booking
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_learner, a_session, learning

pytestmark = pytest.mark.django_db


def an_offer() -> Booking:
    session = a_session(capacity=1)
    first, offered = a_booking(session), a_booking(session)
    cancel_place(booking=first, by=first.learner, at=timezone.now())
    return offered


def test_opening_the_page_takes_nothing_and_one_press_takes_it() -> None:
    offered = an_offer()
    client, path = learning(offered.learner), f"/training/mine/{offered.reference}/take/"
    assert "Take this place" in client.get(path).content.decode()
    offered.refresh_from_db()
    assert offered.status == BookingStatus.OFFERED
    assert client.post(path).status_code == 302
    offered.refresh_from_db()
    assert offered.status == BookingStatus.BOOKED
    assert "You have this place already" in client.post(path).content.decode()


def test_nobody_takes_anothers() -> None:
    assert learning(a_learner()).post(f"/training/mine/{an_offer().reference}/take/").status_code == 404
