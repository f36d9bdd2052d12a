"""What was charged in a time."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.states import Role
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import a_worker
from alongside.training.models import Charge
from alongside.training.states import ChargeFor
from alongside.training.tests.factories import a_booking, a_learner, a_trainer, learning
from alongside.training.tests.sheets import rows_of

pytestmark = pytest.mark.django_db
MARCH = "/training/arrange/charges/2026-03-01/2026-03-31/charges."


def a_charge(at: datetime, **more: Any) -> Charge:
    said: dict[str, Any] = {"charged_for": ChargeFor.NO_SHOW, "pence": 5_050, "at": at, **more}
    return Charge.objects.create(booking=a_booking(), **said)


def test_it_lists_the_days_of_london_in_pounds_and_marks_what_was_let_off() -> None:
    let_off = {"let_off_at": timezone.now(), "let_off_why": "+Was ill"}
    inside = a_charge(datetime(2026, 3, 31, 22, 30, tzinfo=UTC), **let_off)  # half past eleven at night in London
    a_charge(datetime(2026, 3, 31, 23, 30, tzinfo=UTC))
    a_charge(datetime(2026, 2, 28, 12, 0, tzinfo=UTC))
    heads, *rows = rows_of(signed_in(a_trainer()).get(f"{MARCH}csv"))
    assert heads[0] == "Organisation"
    [row] = rows
    assert row[2] == inside.booking.learner.name
    assert row[6:] == ["Did not come", "50.5", "2026-03-31", "'+Was ill"]
    [_, in_excel] = rows_of(signed_in(a_trainer()).get(f"{MARCH}xlsx"))
    assert Decimal(str(in_excel[7])) == Decimal("50.5")


@pytest.mark.parametrize(
    "days", ["2026-03-31/2026-03-01", "soon/later", "0001-01-01/9999-12-31", "2026-02-30/2026-03-01"]
)
def test_days_that_cannot_be_lead_nowhere(days: str) -> None:
    assert signed_in(a_trainer()).get(f"/training/arrange/charges/{days}/charges.csv").status_code == 404


def test_it_is_for_who_arranges() -> None:
    assert signed_in(a_worker(Role.COORDINATOR)).get(f"{MARCH}csv").status_code == 403
    assert learning(a_learner()).get(f"{MARCH}csv").status_code == 302
