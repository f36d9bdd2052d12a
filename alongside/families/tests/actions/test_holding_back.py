"""Words that tell are held until somebody lets exactly them go."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.families.actions.holding_back import CannotRelease, hold_back, release_held
from alongside.families.models import Family, HeldBack
from alongside.families.queries.walls import tellings, walls_of, what_tells
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_family, a_relative, a_wall, mother_of
from alongside.people.models import Person

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def family() -> Family:
    return a_family()


@pytest.fixture
def dad(family: Family) -> Person:
    person = a_relative(family, relationship="Dad", given_names="Kunle").person
    a_wall(family, mother_of(family), person, Hidden.EXISTENCE)
    return person


def held(family: Family, dad: Person, *texts: str) -> HeldBack | None:
    facts = what_tells(family, dad, walls=walls_of(family))
    found = tellings([(f"Line {number}", "", text) for number, text in enumerate(texts)], facts)
    return hold_back(
        family=family, reader=dad, what="a letter", subject=family, found=found, by=family.added_by, at=NOW
    )


def test_words_that_tell_nothing_are_not_held(family: Family, dad: Person) -> None:
    assert held(family, dad, "Come at four.") is None
    assert not HeldBack.objects.exists()


def test_words_that_tell_are_held_once_with_what_tells(family: Family, dad: Person) -> None:
    first, again = held(family, dad, "Come at four. Ruth is there."), held(family, dad, "Come at four. Ruth is there.")
    assert first == again
    assert first is not None
    assert first.found == [
        {"where": "Line 0", "key": "", "sentences": [[[" ", ""], ["Ruth", "tells of Ruth"], [" is there.", ""]]]}
    ]
    assert AuditEvent.objects.filter(event="words.held_back").count() == 1


def test_let_go_are_exactly_these_words_and_to_this_reader(family: Family, dad: Person) -> None:
    waits = held(family, dad, "Ruth is there.")
    assert waits is not None
    with pytest.raises(CannotRelease, match="why these words"):
        release_held(held=waits, why="  ", by=family.added_by, at=NOW)

    release_held(held=waits, why="It is another Ruth.", by=family.added_by, at=NOW)

    assert held(family, dad, "Ruth is there.") is None
    assert held(family, dad, "Ruth is there now.") is not None
    other = a_relative(family, relationship="Uncle", given_names="Dele").person
    a_wall(family, mother_of(family), other, Hidden.EXISTENCE)
    assert held(family, other, "Ruth is there.") is not None
    with pytest.raises(CannotRelease, match="already"):
        release_held(held=waits, why="Again.", by=family.added_by, at=NOW)


def test_a_new_wall_holds_words_again_that_were_let_go(family: Family, dad: Person) -> None:
    a_relative(family, relationship="Nana", given_names="Rose")
    words = "Ruth and Rose are there."
    waits = held(family, dad, words)
    assert waits is not None
    release_held(held=waits, why="He knows.", by=family.added_by, at=NOW)
    assert held(family, dad, words) is None

    a_wall(family, family.members.get(relationship="Nana").person, dad, Hidden.EXISTENCE)

    assert held(family, dad, words) is not None


def test_an_advocate_lets_nothing_go(family: Family, dad: Person) -> None:
    waits = held(family, dad, "Ruth is there.")
    assert waits is not None
    with pytest.raises(NotAllowed):
        release_held(held=waits, why="Please.", by=a_worker(Role.ADVOCATE), at=NOW)
