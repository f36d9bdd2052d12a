"""What a course needs before it."""

import pytest

from alongside.training.rules.courses import (
    a_free_slug,
    blockers_to_minutes,
    blockers_to_needing,
    blockers_to_refreshing,
    in_words,
)

TITLES = {1: "Awareness", 2: "Deep dive", 3: "Train the trainer"}


def test_a_course_may_need_others() -> None:
    assert blockers_to_needing(3, [1, 2], all_needs={2: [1]}, titles=TITLES) == []
    assert blockers_to_needing(None, [1, 2, 3], all_needs={2: [1]}, titles=TITLES) == []


def test_no_course_comes_before_itself() -> None:
    assert blockers_to_needing(1, [1], all_needs={}, titles=TITLES) == ["A course cannot come before itself."]


def test_a_circle_by_way_of_another_course_is_seen() -> None:
    blockers = blockers_to_needing(1, [3], all_needs={3: [2], 2: [1]}, titles=TITLES)
    assert blockers == ["“Train the trainer” cannot come first: people come to this course before it."]


def test_a_circle_that_was_there_already_ends_the_search() -> None:
    assert blockers_to_needing(1, [2], all_needs={2: [3], 3: [2]}, titles=TITLES) == []


def test_nobody_is_too_late_before_they_are_late() -> None:
    assert blockers_to_minutes(late_after=10, too_late_after=10) == []
    assert blockers_to_minutes(late_after=10, too_late_after=9)


@pytest.mark.parametrize(("days", "words"), [([14, 5, 1], "14, 5 and 1"), ([7], "7"), ([], ""), ([5, 1], "5 and 1")])
def test_days_in_words(days: list[int], words: str) -> None:
    assert in_words(days) == words


@pytest.mark.parametrize(
    ("wanted", "taken", "given"),
    [
        ("deep-dive", [], "deep-dive"),
        ("deep-dive", ["deep-dive", "deep-dive-2"], "deep-dive-3"),
        ("", [], "course"),
        ("add", [], "add-2"),
        ("x" * 200, [], "x" * 55),
    ],
)
def test_every_course_has_an_address_of_its_own(wanted: str, taken: list[str], given: str) -> None:
    assert a_free_slug(wanted, taken=taken) == given


def test_what_is_read_by_oneself_once_and_for_all_is_never_due_again() -> None:
    assert blockers_to_refreshing(12, self_led=True)
    assert blockers_to_refreshing(12, self_led=False) == blockers_to_refreshing(None, self_led=True) == []
