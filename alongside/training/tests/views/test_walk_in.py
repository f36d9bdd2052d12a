"""The trainer writes down somebody who walked in."""

from typing import Any

import pytest

from alongside.training.models import Booking, Session
from alongside.training.tests.day import booked, held_now, trainer_of
from alongside.training.tests.factories import a_learner, an_organisation_of, learning

pytestmark = pytest.mark.django_db


def write(session: Session, **changes: str) -> Any:
    said = {"name": "Noor Newcomer-Madeup", "email": "noor@madeup-school.example", "organisation": "Madeup School"}
    browser = learning(trainer_of(session))
    return browser.post(f"/training/hold/{session.reference}/walk-in/", {**said, "kind": "", **changes}, follow=True)


def test_they_are_on_the_register_and_in() -> None:
    an_organisation_of()
    page = write(held_now()).content.decode()
    booking = Booking.objects.get()
    assert "Noor Newcomer-Madeup is on the register" in page
    assert (booking.walked_in, booking.attendance.count()) == (True, 1)


def test_twice_is_one_place() -> None:
    an_organisation_of()
    session = held_now()
    for _ in range(2):
        write(session)
    assert session.bookings.count() == 1


def test_an_organisation_nobody_knows_needs_its_kind_and_nothing_is_lost() -> None:
    session = held_now()
    page = write(session, organisation="Madeup Clinic").content.decode()
    assert "Say what kind of organisation it is." in page
    assert 'href="#id_kind"' in page
    assert "Noor Newcomer-Madeup" in page
    assert not session.bookings.exists()
    write(session, organisation="Madeup Clinic", kind="health")
    assert session.bookings.get().organisation.name == "Madeup Clinic"


def test_a_full_room_says_who_can_make_more() -> None:
    an_organisation_of()
    session = held_now(capacity=1)
    booked(session)
    assert "make room for more" in write(session).content.decode()


@pytest.mark.parametrize(
    "changes", [{"name": ""}, {"email": "no address"}, {"name": "\x00"}, {"name": "a" * 100_000}, {"kind": "castle"}]
)
def test_what_cannot_be_kept_is_said_at_its_field(changes: dict[str, str]) -> None:
    an_organisation_of()
    session = held_now()
    page = write(session, **changes).content.decode()
    assert "There is a problem" in page
    assert not session.bookings.exists()


def test_only_who_holds_the_session_writes_anybody_down() -> None:
    session = held_now()
    assert learning(a_learner()).post(f"/training/hold/{session.reference}/walk-in/", {}).status_code == 404


def test_the_trainers_own_name_and_address_are_not_offered_for_somebody_elses() -> None:
    session = held_now()
    page = learning(trainer_of(session)).get(f"/training/hold/{session.reference}/walk-in/").content.decode()
    assert page.count('autocomplete="off"') == 3
    assert 'autocomplete="email"' not in page
