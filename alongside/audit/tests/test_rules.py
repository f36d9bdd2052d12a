"""Going along a chain, thought through without a database."""

import hashlib
from datetime import UTC, datetime, timedelta

from alongside.audit.rules import NOTHING_BEFORE, Head, LooseLine, SealedLine, Walk, breaks_of_loose_lines

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def a_chain(*words: str) -> list[SealedLine]:
    chain, before = [], NOTHING_BEFORE
    for number, said in enumerate(words, start=1):
        before = hashlib.sha256(before + said.encode()).digest()
        chain.append(SealedLine(number, 100 + number, before, NOON, said, "thing.done", NOON))
    return chain


def a_head(line: SealedLine) -> dict[int, list[Head]]:
    return {line.number: [Head(line.number, line.hash.hex(), NOON.isoformat())]}


def test_a_chain_that_holds_says_nothing() -> None:
    chain = a_chain("one", "two", "three")
    walk = Walk(heads=a_head(chain[-1]))
    assert [*walk.along(chain), *walk.at_the_end(NOON + timedelta(hours=1))] == []
    assert walk.number == 3


def test_an_empty_chain_holds_unless_a_head_says_there_was_more() -> None:
    assert list(Walk(heads={}).at_the_end(NOON)) == []
    (found,) = Walk(heads=a_head(a_chain("one", "two")[-1])).at_the_end(NOON)
    assert (found.kind, found.number) == ("cut", 1)


def test_two_heads_of_one_number_cannot_both_be_right() -> None:
    """So a chain that was cut, and grew again past the cut, is found."""
    before, after = a_chain("one", "two", "three"), a_chain("one", "two", "other")
    heads = {3: [*a_head(before[-1])[3], *a_head(after[-1])[3]]}
    (found,) = Walk(heads=heads).along(after)
    assert (found.kind, found.number) == ("rewritten", 1)


def test_loose_lines_are_told_apart() -> None:
    waits = LooseLine(5, "thing.done", NOON, NOON, awaited=True, after=4)
    put_in, gone = LooseLine(6, "", NOON, NOON, awaited=False, after=2), LooseLine(7, "", NOON, None, True, 3)
    soon = [found.kind for found in breaks_of_loose_lines([waits, put_in, gone], at=NOON + timedelta(seconds=60))]
    later = [found.kind for found in breaks_of_loose_lines([waits, put_in, gone], at=NOON + timedelta(seconds=61))]
    assert (soon, later) == (["inserted", "missing"], ["not sealed", "inserted", "missing"])
