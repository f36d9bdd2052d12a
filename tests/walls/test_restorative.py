"""Random restorative meetings: nobody sees a word of one that is not theirs, at home, at work or in an emergency.

What the database shows is read row by row, as each of them. Then one condition after the other is taken away on
purpose, to see this test catch it: what facilitators write stays from the other party and from who asked by each.
"""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import transaction
from django.db.models import Model
from pytest_django.plugin import DjangoDbBlocker

from alongside.families.queries import families_visible_to
from alongside.restorative import models
from config import walls
from tests import databases
from tests.walls.as_somebody import rows_of
from tests.walls.restorative_drawn import put_up
from tests.walls.restorative_people import Base, a_base, all_words_seen, looking_as
from tests.walls.restorative_rule import rows_at_home
from tests.walls.test_plain_selects import WALLED, expected_of

MEETINGS = 60 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 8
SHARES = 2
SEED = 20_261_126
OURS = [model for model in WALLED if model._meta.app_label == "restorative"]


@pytest.fixture
def base(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Base]:
    with begun(django_db_blocker) as base:
        yield base


@contextmanager
def begun(blocker: DjangoDbBlocker) -> Iterator[Base]:
    """The family and its workers, until it is over."""
    with blocker.unblock(), transaction.atomic():
        yield a_base()
        transaction.set_rollback(True)


def faults(base: Base, meetings: int, *, first: int = 0) -> Iterator[str]:
    """Each word shown to somebody who may not read it, and each that is kept from somebody whose it is."""
    for number in range(first, first + meetings):
        with transaction.atomic():
            room = put_up(base, random.Random(SEED + number))  # noqa: S311 (the same meetings every time)
            for reader in base.readers:
                with looking_as(base, reader):
                    seen = all_words_seen()
                for mark, readers in room.marks.items():
                    if (mark in seen) != (reader in readers):
                        yield f"meeting {number}: {reader} {'sees' if mark in seen else 'does not see'} {mark}"
            transaction.set_rollback(True)


@pytest.mark.parametrize("share", range(SHARES))
def test_nobody_sees_a_word_of_a_restorative_meeting_that_is_not_theirs(base: Base, share: int) -> None:
    assert list(faults(base, MEETINGS // SHARES, first=share * 1_000)) == []


def test_row_by_row_it_is_what_is_said_once_more_in_python(base: Base) -> None:
    for number in range(2):
        with transaction.atomic():
            put_up(base, random.Random(SEED - number))  # noqa: S311 (the same every time)
            for key, worker in base.workers.items():
                mine = set(families_visible_to(worker).values_list("pk", flat=True))
                expected = {model: expected_of(model, mine, worker) for model in OURS}
                with looking_as(base, key):
                    assert {model: rows_of(model) for model in OURS} == expected, key
            for key in base.people:
                rule = rows_at_home(base.member(key))
                expected = {model: _keys(model, rule.get(model._meta.label)) for model in OURS}
                with looking_as(base, key):
                    assert {model: rows_of(model) for model in OURS} == expected, key
            transaction.set_rollback(True)


def _keys(model: type[Model], which: Any) -> set[int]:
    return set() if which is None else set(model._default_manager.filter(which).values_list("pk", flat=True))


# --------------------------------------------------------------------- each condition taken away, on purpose, once


@contextmanager
def drawn_with(model: type[Model], **changes: str) -> Iterator[None]:
    """The walls of one table as if its model said something else of them."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in changes.items():
            patch.setattr(model.Walls, name, value, raising=False)  # type: ignore[attr-defined]
        _draw(model)
        yield
    # Now what the model says counts again.
    _draw(model)


def _draw(model: type[Model]) -> None:
    with databases._owner() as owner:
        owner.execute("set lock_timeout to '10s'")
        for statement in walls.statements_for(model):
            owner.execute(statement)


@contextmanager
def without(condition: str) -> Iterator[None]:
    """The functions every policy asks, without one condition of theirs."""
    rules = walls._rules()
    assert condition in rules
    with databases._owner() as owner:
        owner.execute(rules.replace(condition, ""))
        owner.execute(walls.IN_TESTS)
        yield
        owner.execute(rules)
        owner.execute(walls.IN_TESTS)


TAKEN_AWAY: list[tuple[type[Model], dict[str, str], str]] = [
    (models.FacilitatorNote, {"workers": ""}, "asker"),
    (models.FacilitatorNote, {"relatives": "true"}, "nana"),
    (models.Readiness, {"workers": ""}, "supervisor"),
    (models.Readiness, {"relatives": "true"}, "nana"),
    (models.TheirWords, {"relatives": "true"}, "nana"),
    (models.TheirWords, {"workers": ""}, "supervisor"),
    (models.Screen, {"workers": ""}, "asker"),
    (models.Carried, {"workers": ""}, "coordinator"),
    (models.Party, {"workers": ""}, "asker"),
    (models.FollowUpAnswer, {"relatives": "true"}, "nana"),
    (models.Ending, {"workers": ""}, "asker"),
    (models.Conversation, {"workers": ""}, "glass"),
]


@pytest.mark.parametrize(("model", "changes", "who"), TAKEN_AWAY, ids=lambda one: getattr(one, "__name__", str(one)))
def test_with_a_condition_of_a_table_gone_this_test_catches_it(
    model: type[Model], changes: dict[str, str], who: str, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> None:
    with drawn_with(model, **changes), begun(django_db_blocker) as base:
        assert any(f": {who} sees" in fault for fault in faults(base, 3))


def test_with_the_lent_device_forgotten_this_test_catches_it(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> None:
    """Who holds it is no worker, and not one relative: what is said of either does not hold it back by itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(walls, "_one_of_them_asks_or", lambda said: f"(walls.me() is null or ({said}))")
        _draw(models.Meeting)
        _draw(models.FacilitatorNote)
        with begun(django_db_blocker) as base:
            assert any(": device sees" in fault for fault in faults(base, 1))
    _draw(models.Meeting)
    _draw(models.FacilitatorNote)


@pytest.mark.parametrize(
    ("condition", "who"),
    [
        ("and f.ended_at is null\n       and f.no_part_said_at is not null", "ended"),
        ("and f.no_part_said_at is not null", "fresh"),
        ("and p.answer <> 'not_asked'", ""),
        ("and p.answer = 'yes'", ""),
        ("and part <> 'glass'", "glass"),
    ],
)
def test_with_a_condition_of_every_table_gone_this_test_catches_it(
    condition: str, who: str, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> None:
    with without(condition), begun(django_db_blocker) as base:
        assert any(f": {who}" in fault and " sees" in fault for fault in faults(base, 3))
