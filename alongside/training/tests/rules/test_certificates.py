"""When a certificate is due, and a refresher."""

from datetime import date

import pytest

from alongside.training.rules.certificates import blockers_to_certificate, refresh_on


@pytest.mark.parametrize(
    ("days", "came", "evaluated", "due"),
    [
        (1, ["yes"], True, True),
        (2, ["yes", "late"], True, True),
        (2, ["yes"], True, False),
        (2, ["yes", "too_late"], True, False),
        (1, ["no"], True, False),
        (1, ["yes"], False, False),
        (0, [], True, False),
    ],
)
def test_every_day_counts_and_so_does_saying_how_it_was(days: int, came: list[str], evaluated: bool, due: bool) -> None:
    assert (not blockers_to_certificate(days=days, came=came, evaluated=evaluated)) is due


def test_a_refresher_is_due_on_the_same_day_so_many_months_later() -> None:
    assert refresh_on(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert refresh_on(date(2026, 8, 31), None) is None
