"""Covered words are gone, whatever stands around them."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alongside.desk.rules.masking import BLOCK, masked, not_found, plain, reads_nothing

LETTERS = st.text(alphabet="abAB ’-.\n\téßİ1２\u200b\u0301ßي😀█", min_size=0, max_size=60)
MASK = st.text(alphabet="abAB ’é1ي", min_size=1, max_size=8)


@given(words=LETTERS, masks=st.lists(MASK, max_size=4))
def test_no_covered_word_is_left(words: str, masks: list[str]) -> None:
    left = masked(words, masks)
    for mask in masks:
        parts = plain(mask).split()
        if parts and not reads_nothing(mask):
            assert not re.search(r"\s+".join(map(re.escape, parts)), left, re.IGNORECASE)


@given(before=st.text(max_size=30), after=st.text(max_size=30), name=MASK)
def test_every_block_is_as_long_as_every_other(before: str, after: str, name: str) -> None:
    assume(not reads_nothing(name) and "█" not in before + after)
    left = masked(f"{before} {name} {after}", [name])
    assert {len(block) for block in re.findall("█+", left)} <= {len(BLOCK)}


@given(words=LETTERS)
def test_words_without_a_mask_are_as_they_were(words: str) -> None:
    assert masked(words, []) == plain(words).replace("█", " ")


@pytest.mark.parametrize(
    ("words", "masks", "left"),
    [
        ("Leon came.", ["leon"], f"{BLOCK} came."),
        ("Leon  Pretend came.", ["Leon Pretend"], f"{BLOCK} came."),
        ("Leon and LEON.", ["Leon"], f"{BLOCK} and {BLOCK}."),
        ("Le\u200bon came.", ["Leon"], f"{BLOCK} came."),
        ("Uncle Leon Pretend", ["Uncle Leon", "Leon Pretend"], BLOCK),
        ("aaa", ["aa"], BLOCK),
    ],
)
def test_a_mask_covers(words: str, masks: list[str], left: str) -> None:
    assert masked(words, masks) == left


def test_a_mistyped_mask_is_found_out() -> None:
    assert not_found("Leon came.", ["Leno", "Leon"]) == ["Leno"]
