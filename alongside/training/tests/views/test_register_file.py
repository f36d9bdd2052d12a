"""The register for a spreadsheet: for its trainers, and who arranges."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.training.states import Came
from alongside.training.tests.factories import a_booking, a_learner, a_session, a_trainer, learning
from alongside.training.tests.sheets import rows_of

pytestmark = pytest.mark.django_db


def test_it_says_who_has_a_place_and_came_and_not_what_they_need() -> None:
    session = a_session(days=2)
    booking = a_booking(session, a_learner("=Zoë Imaginary"), needs="A hearing loop")
    a_booking(session, a_learner("Amal Imaginary"))
    booking.attendance.create(
        day=session.days.all()[0], came=Came.LATE, how="register", at=booking.asked_at, by=booking.learner
    )
    address = f"/training/arrange/sessions/{session.reference}/register."
    heads, *rows = rows_of(signed_in(a_trainer()).get(f"{address}csv"))
    assert [row[0] for row in rows] == ["'=Zoë Imaginary", "Amal Imaginary"]
    assert len(heads) == len(rows[0]) == 8
    assert rows[0][5:7] == ["Came late", ""]
    assert rows[0][4] == booking.learner.email
    in_excel = rows_of(signed_in(a_trainer()).get(f"{address}xlsx"))
    assert in_excel[1][0] == "=Zoë Imaginary"
    assert "hearing" not in str(in_excel)


def test_a_trainer_who_came_in_by_a_code_has_it_without_addresses_and_others_have_nothing() -> None:
    session, trainer = a_session(), a_learner()
    session.trainers.create(worker=trainer)
    booking = a_booking(session)
    address = f"/training/arrange/sessions/{session.reference}/register.csv"
    heads, row = rows_of(learning(trainer).get(address))
    assert "Email" not in heads
    assert booking.learner.name == row[0]
    assert learning(booking.learner).get(address).status_code == 404


def test_there_is_no_other_shape() -> None:
    address = f"/training/arrange/sessions/{a_session().reference}/register.pdf"
    assert signed_in(a_trainer()).get(address).status_code == 404
