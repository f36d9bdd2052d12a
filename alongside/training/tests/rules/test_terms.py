"""What somebody agrees to, in plain words."""

from datetime import UTC, datetime

from alongside.training.models import Terms
from alongside.training.rules.terms import money, terms_in_words

BEGINS = datetime(2026, 10, 8, 9, 0, tzinfo=UTC)


def test_the_last_day_to_cancel_is_said() -> None:
    said = " ".join(terms_in_words(Terms(cancel_working_days=3), BEGINS))
    assert "cancel by the end of Monday 5 October 2026 (3 working days before). Then somebody else" in said
    assert "It costs nothing" in said
    assert "charged £" not in said


def test_of_a_course_the_days_are_said_and_no_day() -> None:
    assert (
        "If you cannot come, cancel at least 1 working day before."
        in terms_in_words(Terms(cancel_working_days=1), None)[1]
    )


def test_what_a_late_or_unused_place_costs_is_said_to_those_who_pay() -> None:
    terms = Terms(charge_place=2_000, charge_late=5_000, charge_no_show=9_050, free_for=["school"])
    paying = " ".join(terms_in_words(terms, BEGINS, kind="police"))
    assert all(price in paying for price in ("£20.", "£50.", "£90.50."))
    assert "£" not in " ".join(terms_in_words(terms, BEGINS, kind="school"))
    assert "school or nursery" in " ".join(terms_in_words(terms, BEGINS))


def test_money_reads_as_people_write_it() -> None:
    assert [money(5_000), money(750), money(123_400)] == ["£50", "£7.50", "£1,234"]
