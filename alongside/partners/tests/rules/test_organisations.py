"""Which names may be the same place, and what a school's number is."""

import pytest

from alongside.partners.rules.organisations import alike, blockers_to_number
from alongside.partners.states import OrganisationKind

KNOWN = [
    "St Madeup’s Primary School",
    "Madeup City Council",
    "Imaginary Green Academy",
    "Invented Health Trust",
    "مدرسة",
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Saint Madeups School", "St Madeup’s Primary School"),
        ("St. Madeup's C of E Primary", "St Madeup’s Primary School"),
        ("Imaginery Green", "Imaginary Green Academy"),
        ("invented health", "Invented Health Trust"),
    ],
)
def test_a_name_written_another_way_is_pointed_out(typed: str, meant: str) -> None:
    assert alike(typed, KNOWN)[0] == meant


@pytest.mark.parametrize("typed", ["", "x", "Faraway Nursery", "School", "😀", "x" * 200])
def test_a_name_that_is_like_none_is_new(typed: str) -> None:
    assert alike(typed, KNOWN) == []


def test_only_a_school_has_a_number_and_it_has_six_digits() -> None:
    assert blockers_to_number(OrganisationKind.SCHOOL, "100001") == []
    assert blockers_to_number(OrganisationKind.HEALTH, "") == []
    assert blockers_to_number(OrganisationKind.SCHOOL, "1000") != []
    assert blockers_to_number(OrganisationKind.HEALTH, "100001") != []
