"""Charges, and letting them off."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.training.actions.charging import CannotLetOff, charge, let_off_charge
from alongside.training.models import Charge
from alongside.training.states import ChargeFor
from alongside.training.tests.factories import a_booking, a_course, a_session, a_trainer, terms

pytestmark = pytest.mark.django_db


def a_charge() -> Charge:
    booking = a_booking(a_session(a_course(terms=terms(charge_no_show=9_000))))
    made = charge(booking=booking, charged_for=ChargeFor.NO_SHOW, by=None, at=timezone.now())
    assert made is not None
    return made


def test_nobody_is_charged_twice_for_one_thing() -> None:
    made = a_charge()
    again = charge(booking=made.booking, charged_for=ChargeFor.NO_SHOW, by=None, at=timezone.now())
    assert again == made
    assert Charge.objects.count() == 1


def test_a_charge_is_let_off_once_with_a_reason_that_stays() -> None:
    made, trainer = a_charge(), a_trainer()
    with pytest.raises(CannotLetOff, match="Say why"):
        let_off_charge(charge=made, why=" ", by=trainer, at=timezone.now())
    let_off_charge(charge=made, why="Ill: her manager wrote.", by=trainer, at=timezone.now())
    made.refresh_from_db()
    assert (made.let_off_by, made.let_off_why) == (trainer, "Ill: her manager wrote.")
    with pytest.raises(CannotLetOff, match="already"):
        let_off_charge(charge=made, why="Again.", by=trainer, at=timezone.now())


def test_a_learner_lets_nothing_off() -> None:
    made = a_charge()
    with pytest.raises(NotAllowed):
        let_off_charge(charge=made, why="Ill.", by=made.booking.learner, at=timezone.now())
