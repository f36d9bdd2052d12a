"""What may be a learning material, and who reads it from when on."""

import pytest

from alongside.training.rules.materials import (
    PlaceTaken,
    blockers_to_cards,
    blockers_to_link,
    moved,
    questions_of,
    read_now,
    said_of,
)
from alongside.training.states import ReadWhen


def test_without_a_booked_place_nothing_is_read() -> None:
    assert read_now([]) == frozenset()


def test_a_booked_place_opens_what_comes_before() -> None:
    assert read_now([PlaceTaken(over=False, was_there=False)]) == {ReadWhen.BEFORE}


@pytest.mark.parametrize(("over", "was_there"), [(True, False), (False, True)])
def test_what_comes_after_waits_for_the_end_and_for_having_been_there(over: bool, was_there: bool) -> None:
    assert ReadWhen.AFTER not in read_now([PlaceTaken(over=over, was_there=was_there)])


def test_over_and_there_opens_both() -> None:
    assert read_now([PlaceTaken(over=True, was_there=True)]) == set(ReadWhen)


def test_one_question_a_line_and_empty_lines_left_out() -> None:
    assert questions_of("  What   happened?\n\n\r\nWho?\n ") == ["What happened?", "Who?"]


@pytest.mark.parametrize(
    ("words", "why"), [(" \n ", "at least one"), ("x\n" * 61, "There are 61"), ("Why" + "y" * 200, "shorter")]
)
def test_cards_that_cannot_be_printed_are_refused(words: str, why: str) -> None:
    assert why in " ".join(blockers_to_cards(words))


def test_sixty_cards_are_not_too_many() -> None:
    assert blockers_to_cards("What?\n" * 60) == []


@pytest.mark.parametrize("link", ["https://www.example.org/a?b=c#d", "https://example.org:8443/"])
def test_a_link_over_a_sealed_line_is_taken(link: str) -> None:
    assert blockers_to_link(link) == []


@pytest.mark.parametrize(
    "link",
    ["", "http://example.org", "javascript:alert(1)", "https://", "https:///x", "https://bank.example@evil.example/",
     "https://a b.example", "https://[::1", "//example.org", "https://a.example\\@b", "https://x.example:99999/"],
)  # fmt: skip
def test_other_links_are_refused(link: str) -> None:
    assert blockers_to_link(link)


def test_what_a_version_holds_is_said_in_a_few_words() -> None:
    assert said_of("a.pdf", 2_400_000, link="", words="") == "PDF, 2.3 MB"
    assert said_of("a.txt", 12, link="", words="") == "TXT, 1 kB"
    assert said_of("", 0, link="https://www.example.org/x", words="") == "A page at example.org"
    assert said_of("", 0, link="", words="One?") == "1 question card"


def test_moving_changes_places_with_the_neighbour_and_stops_at_the_ends() -> None:
    assert moved([1, 2, 3], 3, up=True) == [1, 3, 2]
    assert moved([1, 2, 3], 1, up=False) == [2, 1, 3]
    assert moved([1, 2, 3], 1, up=True) == [1, 2, 3]
    assert moved([1, 2, 3], 3, up=False) == [1, 2, 3]
