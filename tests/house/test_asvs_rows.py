"""The table of the security standard has every row once, and names only what is there."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.house.plan import ROOT

TABLE = ROOT / "docs" / "explanation" / "asvs.md"
STATES = ("met", "not met", "not applicable")
# How many rows each chapter of the standard has at levels 1 and 2.
CHAPTERS = {1: 27, 2: 11, 3: 19, 4: 10, 5: 9, 6: 35, 7: 18, 8: 7, 9: 7, 10: 29, 11: 14, 12: 9, 13: 13, 14: 9}
CHAPTERS |= {15: 13, 16: 16, 17: 7}
LEVELS = {1: 70, 2: 183}
FEWEST_WORDS = 4
ROW = re.compile(r"\| v5\.0\.0-(\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| \*\*([a-z ]+)\*\*: ([^|]+) \|")


@dataclass(frozen=True)
class Row:
    """One thing the standard asks, and how we say we stand."""

    number: str
    level: int
    about: str
    state: str
    why: str

    @property
    def places(self) -> list[str]:
        return [named for named in re.findall(r"`([^`]+)`", self.why) if "/" in named or "." in named]


def rows() -> Iterator[Row]:
    for line in TABLE.read_text().splitlines():
        if line.startswith("| v5"):
            found = ROW.fullmatch(line)
            assert found, f"This row cannot be read: {line}"
            number, level, about, state, why = found.groups()
            yield Row(number, int(level), about, state, why)


def test_every_row_of_both_levels_is_there_once() -> None:
    numbers = [row.number for row in rows()]
    assert len(numbers) == sum(CHAPTERS.values()) == 253
    assert len(set(numbers)) == len(numbers)
    assert Counter(int(number.split(".")[0]) for number in numbers) == CHAPTERS
    assert Counter(row.level for row in rows()) == LEVELS


def test_what_is_met_is_somewhere() -> None:
    met = [row for row in rows() if row.state == "met"]
    assert [row.number for row in met if not row.places] == []
    gone = [f"{row.number}: {place}" for row in rows() for place in row.places if not (ROOT / place).is_file()]
    assert gone == [], "These rows name what is not there any more"


@pytest.mark.parametrize("state", STATES[1:])
def test_what_is_not_met_or_does_not_apply_has_a_reason(state: str) -> None:
    told = [row for row in rows() if row.state == state]
    assert [row.number for row in told if len(row.why.split()) < FEWEST_WORDS] == []


def test_each_row_stands_in_one_of_three_ways_and_the_sums_are_right() -> None:
    counted = Counter(row.state for row in rows())
    assert set(counted) == set(STATES)
    said = ", ".join(f"{counted[state]} {state}" for state in STATES)
    assert f"**{said}.**" in TABLE.read_text()
