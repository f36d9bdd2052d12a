"""Two clocks, many rules, the longest wins. No database."""

from dataclasses import replace
from datetime import date

import pytest

from alongside.desk.rules.retention import (
    DEFAULTS,
    ChildFacts,
    FileFacts,
    childs_file_until,
    said,
    service_file_until,
    years_after,
)
from alongside.desk.states import Basis
from alongside.families.states import Status

RULES = list(DEFAULTS)
CLOSED = date(2026, 6, 1)
SINCE = date(2020, 3, 1)
BORN = date(2017, 5, 3)


def until(*children: ChildFacts, closed_on: date | None = CLOSED) -> date | None:
    facts = FileFacts(closed_on, date(2026, 5, 1), children)
    return childs_file_until(facts, RULES).longest.until


def child(*statuses: Status, **facts: object) -> ChildFacts:
    known: dict[str, object] = {"name": "Ayo", "born_on": BORN}
    return ChildFacts(standings=tuple((one.value, SINCE, None) for one in statuses), **known | facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "kept"),
    [
        (Status.LOOKED_AFTER, date(2092, 5, 3)),
        (Status.CHILD_PROTECTION, date(2061, 6, 1)),
        (Status.CHILD_IN_NEED, date(2047, 5, 3)),
        (Status.EARLY_HELP, date(2047, 5, 3)),
        (Status.NONE, date(2029, 6, 1)),
    ],
)
def test_each_standing_has_its_clock(status: Status, kept: date) -> None:
    assert until(child(status)) == kept


def test_the_longest_wins_and_says_why() -> None:
    facts = FileFacts(CLOSED, CLOSED, (child(Status.CHILD_IN_NEED), child(Status.LOOKED_AFTER, name="Tem")))
    kept = childs_file_until(facts, RULES)
    assert said(kept) == (
        "Kept until 3 May 2092, because Tem was looked after from 1 March 2020 "
        "(Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50)."
    )
    assert len(kept.shorter) == 2


def test_a_child_who_was_looked_after_and_died_is_kept_fifteen_years() -> None:
    assert until(child(Status.LOOKED_AFTER, died_on=date(2025, 1, 1))) == date(2040, 1, 1)


def test_somebody_who_died_grown_up_is_kept_to_the_birthday() -> None:
    assert until(child(Status.LOOKED_AFTER, born_on=date(1990, 1, 1), died_on=date(2020, 1, 1))) == date(2065, 1, 1)


def test_it_is_kept_while_work_goes_on_and_while_a_birthday_is_not_known() -> None:
    assert until(child(Status.NONE), closed_on=None) is None
    assert until(child(Status.LOOKED_AFTER, born_on=None), child(Status.NONE)) is None


def test_eighteen_and_quiet_counts_from_the_later() -> None:
    rules = [
        replace(one, basis=Basis.EIGHTEEN_AND_QUIET, years=3) if one.status == "early_help" else one for one in RULES
    ]
    facts = FileFacts(CLOSED, date(2040, 2, 1), (child(Status.EARLY_HELP),))
    assert childs_file_until(facts, rules).longest.until == date(2043, 2, 1)
    facts = FileFacts(CLOSED, date(2030, 2, 1), (child(Status.EARLY_HELP),))
    assert childs_file_until(facts, rules).longest.until == date(2038, 5, 3)


def test_the_services_own_file_has_its_own_clock() -> None:
    facts = FileFacts(CLOSED, CLOSED, (child(Status.LOOKED_AFTER),))
    assert service_file_until(facts, RULES).longest.until == date(2029, 6, 1)


def test_a_birthday_on_the_29th_of_february() -> None:
    assert years_after(date(2016, 2, 29), 75) == date(2091, 3, 1)


def test_every_standing_has_a_rule() -> None:
    assert {one.status for one in DEFAULTS} == {"", *(one.value for one in Status)}
