"""Promises about two who write at once: whatever either typed stands, and only what its own writer crosses out goes."""

from base64 import urlsafe_b64encode
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.plans.rules import Line, Together, WorkingWords, as_page, from_page, written_together
from alongside.plans.rules.working_words import PARTS, TEXTS
from alongside.plans.tests.writers import BOX, all_words, edited

numbers = count(1)


def together(base: WorkingWords, saved: WorkingWords, typed: WorkingWords) -> Together:
    return written_together(base, saved, typed, new_key=lambda: f"n{next(numbers)}")


def plan(*lines: Line, **more: Any) -> WorkingWords:
    return WorkingWords(promises=lines, **more)


SING, COOK = Line("Sing", "Nana", key="a"), Line("Cook", "Dele", key="b")


def test_what_only_one_of_them_changed_is_as_that_one_left_it() -> None:
    base = plan(SING, COOK, hopes="Peace", watcher="Nana")
    saved = plan(replace(SING, who="Auntie"), COOK, hopes="Peace", watcher="Ike")
    typed = plan(SING, replace(COOK, when="Sunday"), hopes="Peace at night", watcher="Nana")

    kept = together(base, saved, typed)

    assert kept.words == plan(
        replace(SING, who="Auntie"), replace(COOK, when="Sunday"), hopes="Peace at night", watcher="Ike"
    )
    assert kept.new == {"promises:a", "watcher"}
    assert not kept.both


def test_one_line_of_a_long_text_each() -> None:
    kept = together(
        WorkingWords(hopes="Peace\nSchool\nSundays"),
        WorkingWords(hopes="Peace at night\nSchool\nSundays"),
        WorkingWords(hopes="Peace\nSchool\nPancakes\nSundays with Nana"),
    )
    assert kept.words.hopes == "Peace at night\nSchool\nPancakes\nSundays with Nana"


def test_where_both_changed_the_same_both_stand() -> None:
    kept = together(plan(SING, watcher=""), plan(replace(SING, who="Ike"), watcher="Ike"),
                    plan(replace(SING, who="Dele"), watcher="Dele"))  # fmt: skip
    assert kept.words == plan(replace(SING, who="Ike / Dele"), watcher="Ike / Dele")
    assert kept.both == {"promises:a", "watcher"}


def test_what_is_crossed_out_goes_and_comes_back_for_nobody() -> None:
    assert together(plan(SING, COOK), plan(SING, COOK), plan(COOK)).words == plan(COOK)
    assert together(plan(SING, COOK), plan(COOK), plan(SING, COOK)).words == plan(COOK)


@pytest.mark.parametrize("mine_is_crossed_out", [True, False])
def test_crossing_out_never_wins_over_a_change(mine_is_crossed_out: bool) -> None:
    changed, crossed_out = plan(replace(SING, what="Sing softly"), COOK, hopes="Peace now"), plan(COOK)
    saved, typed = (changed, crossed_out) if mine_is_crossed_out else (crossed_out, changed)

    kept = together(plan(SING, COOK, hopes="Peace"), saved, typed).words

    assert {line.what for line in kept.promises} == {"Sing softly", "Cook"}
    assert kept.hopes == "Peace now"


def test_a_name_that_is_the_beginning_of_another_is_not_taken_for_it() -> None:
    assert together(plan(watcher=""), plan(watcher="Annabel"), plan(watcher="Ann")).words.watcher == "Annabel / Ann"


def test_a_line_sent_twice_stands_once() -> None:
    once = together(plan(), plan(), plan(SING)).words
    assert together(plan(), once, plan(SING)).words == plan(SING)
    longer = plan(replace(SING, what="Sing softly"))
    assert together(plan(), once, longer).words == longer


def test_two_new_lines_with_the_same_words_are_two_lines() -> None:
    assert len(together(plan(), plan(SING), plan(replace(SING, key="z"))).words.promises) == 2


def test_a_very_long_text_of_empty_lines_is_answered_at_once() -> None:
    base = "\n" * 9_000
    kept = together(WorkingWords(hopes=base), WorkingWords(hopes=base + "a" + base), WorkingWords(hopes="b" + base))
    assert {"a", "b"} <= set(kept.words.hopes.split())


@pytest.mark.parametrize("carried", ["", "x", "[]", "null", "{", '{"promises": 3}', '{"promises": [{"sense": 1}]}',
                                     '{"promises": [{"what": 3}]}', '{"promises": ["a"]}', "[" * 90_000])  # fmt: skip
def test_a_page_that_was_tampered_with_is_no_page(carried: str) -> None:
    assert from_page(carried) is None
    assert from_page(urlsafe_b64encode(carried.encode()).decode()) is None


# ------------------------------------------------------------------- any two writers, any edits, any order of saving


class Writer:
    """Somebody at a page: what it began from, and what stands on it now."""

    def __init__(self) -> None:
        self.base = self.page = WorkingWords()

    def save(self, shared: "Shared") -> None:
        kept = together(self.base, shared.words, self.page).words
        shared.words = self.base = self.page = kept

    def autosave(self, shared: "Shared") -> None:
        """As the page's script does it: what others wrote is not shown yet."""
        self.page = together(self.base, self.base, self.page).words  # every line has its key
        shared.words, self.base = together(self.base, shared.words, self.page).words, self.page


class Shared:
    """What is saved."""

    def __init__(self) -> None:
        self.words = WorkingWords()


def edits() -> st.SearchStrategy[tuple[Any, ...]]:
    where = st.integers(0, 5)
    return st.one_of(
        st.tuples(st.just("text"), st.sampled_from(TEXTS), where, st.sampled_from(["add", "change", "cross_out"])),
        st.tuples(st.just("line"), st.sampled_from(PARTS), where, st.sampled_from(["add", "change", "cross_out"]),
                  st.sampled_from(BOX)),
        st.tuples(st.sampled_from(["save", "autosave"])),
    )  # fmt: skip


STORIES = st.lists(st.tuples(st.integers(0, 1), edits()), max_size=40)


@given(story=STORIES)
@settings(max_examples=400)
def test_every_word_typed_by_either_stands_unless_somebody_crossed_it_out(story: list[Any]) -> None:
    fresh = (f"word{number}" for number in count())
    shared, writers = Shared(), (Writer(), Writer())
    typed: set[str] = set()
    crossed_out: set[str] = set()
    for who, edit in [*story, *[(0, ("save",)), (1, ("save",)), (0, ("save",))]]:
        writer = writers[who]
        if edit[0] in ("save", "autosave"):
            getattr(writer, edit[0])(shared)
            continue
        before = set(all_words(writer.page))
        writer.page = edited(writer.page, edit, fresh)
        after = set(all_words(writer.page))
        typed |= after
        crossed_out |= before - after

    standing = all_words(shared.words)
    assert typed - crossed_out <= set(standing)
    assert set(standing) <= typed, "nothing stands that nobody typed"
    assert writers[0].page == shared.words, "whoever saves last sees all there is"


@given(story=STORIES)
def test_no_word_stands_twice_where_each_saves_before_the_other_writes(story: list[Any]) -> None:
    fresh = (f"word{number}" for number in count())
    shared, writers = Shared(), (Writer(), Writer())
    for who, edit in story:
        writers[who].save(shared)
        if edit[0] not in ("save", "autosave"):
            writers[who].page = edited(writers[who].page, edit, fresh)
            writers[who].save(shared)
    standing = all_words(shared.words)
    assert len(standing) == len(set(standing))


WORDS = st.text(st.sampled_from("ab \n“اé🕊"), max_size=12)
LINES = st.lists(st.builds(Line, WORDS, WORDS, WORDS, WORDS), max_size=3).map(tuple)
PLANS = st.builds(WorkingWords, WORDS, LINES, LINES, LINES, WORDS, WORDS)


@given(base=PLANS, saved=PLANS, typed=PLANS)
def test_whatever_the_three_are_saving_again_adds_nothing(
    base: WorkingWords, saved: WorkingWords, typed: WorkingWords
) -> None:
    once = together(base, saved, typed).words
    assert together(once, once, once).words == once


@given(words=PLANS)
def test_what_a_page_carries_comes_back_as_it_was(words: WorkingWords) -> None:
    assert from_page(as_page(words)) == words
