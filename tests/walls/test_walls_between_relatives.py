"""Random families, random walls between their people: nothing that leaves for one of them tells what is kept from them.

Whatever is registered as leaving for a relative (alongside/foundation/leaving.py) is made for each of them and read
word by word, against a second and simpler account of what they may know. Behind a silent wall everything is as if the
hidden person had never been there. Then each part of the wall is taken away on purpose, to see this test catch it.
"""

import os
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from alongside.conferences.queries import at_home
from alongside.desk.queries.records import collecting
from alongside.families.rules.walls import Walls
from alongside.families.states import Hidden
from alongside.foundation.leaving import Reader, everything_that_leaves
from alongside.foundation.management.commands.draw_what_leaves import load_everything
from alongside.plans.queries import copies, holding
from alongside.referrals.queries import holding as reports
from alongside.restorative.queries import at_home as putting_right
from alongside.restorative.queries.what_tells import WhatTells
from alongside.voice.queries import listening
from tests.walls.handing_over import MAKERS, Handed, Handing
from tests.walls.put_up import Base, a_base, put_up
from tests.walls.relatives import Drawing, Drawn, DrawnWall, folded, is_told, may_not_read, points_not_read, told_in

PAIRS = 20_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 2_000
TWINS = PAIRS // 80
COPIES = 200  # of which each family of a few people has a few
SHARES = 4
SEED = 20_261_123
# Putting a whole record together takes as long as all the rest: of each family one person asks for theirs.
ASKED_FOR_BY_ONE = ("desk.record_pdf",)
# References, numbers and keys in addresses, keys against forged forms, moments of making: new each time.
CHANGES = re.compile(
    r'value="[^"]*"|/\w+-[0-9A-Z]{7}/|/\d+/|\b[A-Z]-[0-9A-Z]{7}\b|\d{1,2}:\d\d(?:am|pm)?|D:\d+Z?|al-code"><strong>\w+'
    r"|(?:promise|agreed)-[0-9a-f]{10}|/?(?:mark|agreed|words)/[0-9a-f]{10}/"
    r"|/(?:key|tap)/[\w-]+/|\b[A-Z2-9]{5}-[A-Z2-9]{5}\b|\bcode is \d{6}\b"
    # What a fingerprint or a face has to answer.
    r'|"[\w-]{43}"'
    # The pieces somebody can say are wrong, and what a calendar needs to tell one file from another.
    r"|(?:report|released|looked|mark|asked|reply|answer|words|said|afterwards|news)-\d+|DTSTAMP:\w+|UID:\S+|SEQUENCE:\d+"
)
# These show nothing themselves and lead to pages that are made here, too.
ONLY_LEAD_ON = {"home.begin_our_private_time", "home.take_back_mark"}
# Only where a plan was agreed and something in it is theirs to read: not in every share.
NOT_IN_EVERY_SHARE = {"home.tap"}
Patch = pytest.MonkeyPatch


@pytest.fixture(scope="module")
def base(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Base]:
    """One family in private time, made once; what is drawn upon it is taken back each time."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield a_base()
        transaction.set_rollback(True)


def handed_out(
    drawn: Drawn, base: Base, names: Iterable[str], readers: Iterable[tuple[str, bool]]
) -> dict[str, list[Handed]]:
    """Everything of these names that each reader, who asks for their record or not, is given. It is taken back."""
    given: dict[str, list[Handed]] = {reader: [] for reader, _ in readers}
    with transaction.atomic():
        handing = Handing(put_up(drawn, base))
        for name in names:
            for reader, asks in readers:
                if asks or name not in ASKED_FOR_BY_ONE:
                    given[reader] += MAKERS[name](handing, reader)
        transaction.set_rollback(True)
    return given


def faults_in(drawn: Drawn, reader: str, handed: Handed) -> Iterator[str]:
    """What this tells its reader that they may not know, and what it should have told them."""
    if handed.words is None:
        return
    forbidden = may_not_read(drawn, reader) | (points_not_read(drawn, reader) if handed.plan_of else {})
    yield from (f"{handed.name} for {reader}: {told}" for told in told_in(handed.words, forbidden))
    if handed.told:
        plain = folded(handed.words)
        yield from (f"{handed.name} for {reader} leaves out {words}" for words in is_told(drawn, reader)
                    if folded(words) not in plain)  # fmt: skip


def faults(
    base: Base, pairs: int, *, names: Iterable[str] = MAKERS, first: int = 0, seen: Counter[str] | None = None
) -> Iterator[str]:
    """Every fault over so many pairs of a reader and something that was made for them."""
    number, made = first, 0
    while made < pairs:
        chance = random.Random(SEED + number)  # noqa: S311 (the same families every time)
        drawn = Drawing(chance).family()
        asks = chance.choice(list(drawn.people))
        readers = [(reader, reader == asks) for reader in drawn.people]
        for reader, given in handed_out(drawn, base, names, readers).items():
            for handed in given:
                made += 1
                if seen is not None:
                    seen[handed.name if handed.words is not None else f"{handed.name} refused"] += 1
                yield from (f"family {number}: {fault}" for fault in faults_in(drawn, reader, handed))
        number += 1


def test_whatever_leaves_for_a_relative_is_tried_here() -> None:
    load_everything()
    theirs = {leaving.name for leaving in everything_that_leaves() if leaving.to is Reader.RELATIVE}
    assert theirs == set(MAKERS), "Say in tests/walls/handing_over.py how each is made for one of them."


@pytest.mark.parametrize("share", range(SHARES))
def test_nothing_tells_a_relative_what_is_kept_from_them(base: Base, share: int) -> None:
    seen: Counter[str] = Counter()
    assert list(faults(base, PAIRS // SHARES, first=share * 1_000, seen=seen)) == []
    assert set(MAKERS) - ONLY_LEAD_ON - NOT_IN_EVERY_SHARE <= set(seen), seen
    assert {f"{name} refused" for name in ONLY_LEAD_ON} <= set(seen), seen


def test_of_copies_some_are_given_and_some_are_held(base: Base) -> None:
    """So many families of their own: in one share of everything there are only two or three."""
    seen: Counter[str] = Counter()
    assert list(faults(base, COPIES, names=["plans.plan_pdf"], seen=seen)) == []
    assert seen["plans.plan_pdf"] > seen["plans.plan_pdf refused"], "Hardly a copy left, so hardly one was read."
    assert seen["plans.plan_pdf refused"], "No copy was held, so holding was not tried."


# ------------------------------------------------------------------------- as if the hidden person had never been there


def with_a_silent_wall(number: int) -> tuple[Drawn, str, str]:
    """A family in which one of them is silently hidden from another, and nobody's own words speak of them."""
    chance = random.Random(SEED - number)  # noqa: S311
    hidden = chance.choice(("dad", "auntie", "uncle", "cousin"))
    drawn = Drawing(chance).family(quiet_about=hidden)
    reader = chance.choice([key for key in drawn.people if key != hidden])
    wall = DrawnWall(hidden, reader, frozenset({Hidden.EXISTENCE}), False, "", "", "Because of Nothing.", False)
    # What is kept from the hidden person themselves would hold the report, which is for everyone, for their sake.
    others = (one for one in drawn.walls if one.against != hidden)
    return replace(drawn, walls=(*others, wall)), hidden, reader


def differences(base: Base, families: int, *, first: int = 0) -> Iterator[str]:
    """Everything that is otherwise for the reader than in the same family without the hidden person.

    Not so somebody's record: it leaves out the whole of a row in which a hidden person is named, such as a promise
    of the reader's own that the hidden person checks. That is a gap nobody can see, but not the same record.
    """
    names = [name for name in MAKERS if name not in ASKED_FOR_BY_ONE]
    for number in range(first, first + families):
        drawn, hidden, reader = with_a_silent_wall(number)
        with_them = handed_out(drawn, base, names, [(reader, True)])[reader]
        without = handed_out(drawn.without(hidden), base, names, [(reader, True)])[reader]
        yield from (
            f"family {number}: {one.name} tells {reader} of {hidden}"
            for one, other in zip_longest(with_them, without)
            if one is None or other is None or as_read(one) != as_read(other)
        )


def as_read(handed: Handed) -> str | None:
    """The page or the file without what is new each time."""
    return None if handed.body is None else CHANGES.sub("", handed.body)


@pytest.mark.parametrize("share", range(SHARES))
def test_behind_a_silent_wall_it_is_as_if_they_had_never_been_there(base: Base, share: int) -> None:
    assert list(differences(base, TWINS // SHARES, first=share * 1_000)) == []


# ------------------------------------------------------------------------------- each part taken away, on purpose, once


def no_walls(patch: Patch) -> None:
    """The rule forgets every wall."""
    patch.setattr(Walls, "before", lambda walls, reader: ())


def no_reading_of_words(patch: Patch) -> None:
    """Words people write are not read before a copy leaves."""
    patch.setattr(holding, "what_tells", lambda *_, **__: [])


def no_points_kept_back(patch: Patch) -> None:
    """A copy holds every promise, for whosever eyes it is."""
    patch.setattr(copies, "kept_from", lambda plan, reader: set())


def no_reading_of_records(patch: Patch) -> None:
    """Words are not read before they go into somebody's record."""
    patch.setattr(collecting, "tellings", lambda *_: [])
    patch.setattr(collecting, "hidden_by_silent_walls", lambda *_: [])


def no_reading_of_reports(patch: Patch) -> None:
    """The family's report is not read before it is printed."""
    patch.setattr(reports, "what_tells_anybody", lambda *_, **__: [])


def no_reading_of_what_was_said(patch: Patch) -> None:
    """What one of them lets another see is not read before."""
    patch.setattr(listening, "what_may_not_be_said", lambda *_, **__: [])


def no_reading_of_the_meeting(patch: Patch) -> None:
    """What is known of the meeting is not read before one of them sees it at home."""
    patch.setattr(at_home, "what_may_not_be_said", lambda *_, **__: [])


def no_reading_of_what_is_put_right(patch: Patch) -> None:
    """What people agree, and say to each other, is not read before one of them sees it at home."""
    patch.setattr(WhatTells, "in_words", lambda *_: [])
    patch.setattr(putting_right, "tellings", lambda *_: [])


# What is taken away, and what only it would have kept from being told.
PARTS: dict[Callable[[Patch], None], tuple[str, ...]] = {
    no_walls: tuple(MAKERS),
    no_reading_of_words: ("plans.plan_pdf",),
    no_points_kept_back: ("plans.plan_pdf",),
    no_reading_of_records: ("desk.record_pdf",),
    no_reading_of_reports: ("referrals.read_report",),
    no_reading_of_what_was_said: ("home.words_for_me",),
    no_reading_of_the_meeting: ("home.our_meeting",),
    no_reading_of_what_is_put_right: ("home.what_we_agreed", "restorative.carried_letter"),
}


@pytest.mark.parametrize("gone", PARTS)
def test_with_a_part_of_the_wall_gone_this_test_catches_it(base: Base, gone: Callable[[Patch], None]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        gone(patch)
        assert next(faults(base, PAIRS, names=PARTS[gone]), None) is not None


def no_leaving_out(patch: Patch) -> None:
    """Who is hidden is left in the plan: their name is still found by the reading of words, but the copy is held."""
    patch.setattr(copies, "people_hidden_from", lambda walls, reader: frozenset())


def test_that_something_is_held_because_of_somebody_hidden_is_a_mark_and_is_caught(base: Base) -> None:
    with pytest.MonkeyPatch.context() as patch:
        no_leaving_out(patch)
        assert next(differences(base, TWINS), None) is not None
