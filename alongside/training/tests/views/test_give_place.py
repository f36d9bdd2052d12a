"""Booking for somebody else."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Booking
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_session, a_trainer, an_organisation_of

pytestmark = pytest.mark.django_db


def test_somebody_is_booked_by_name_and_address() -> None:
    session, school = a_session(), an_organisation_of()
    said = {"name": "Noor Imaginary", "email": "noor@madeup-school.example", "organisation": str(school.pk)}
    client, path = signed_in(a_trainer()), f"/training/arrange/sessions/{session.reference}/give/"
    assert client.get(path).status_code == 200
    assert client.post(path, said).status_code == 302
    assert Booking.objects.get().status == BookingStatus.BOOKED
    again = client.post(path, said).content.decode()
    assert "already" in again
    assert "Noor Imaginary" in again


def test_a_full_session_says_so_first() -> None:
    session = a_session(capacity=1)
    a_booking(session)
    page = signed_in(a_trainer()).get(f"/training/arrange/sessions/{session.reference}/give/").content.decode()
    assert "They go on the waiting list" in page


def test_a_worker_who_does_not_arrange_training_books_for_nobody() -> None:
    path = f"/training/arrange/sessions/{a_session().reference}/give/"
    assert signed_in(a_social_worker()).get(path).status_code == 403
