"""Which words would tell what a wall hides."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.families.rules.facts import Home, Known, facts_hidden_from
from alongside.families.rules.telling import words_that_tell
from alongside.families.rules.walls import Standing, Walls
from alongside.families.states import Hidden
from alongside.people.states import Sex

FOLA = Known(
    number=1,
    short_name="Fola",
    given_names="Folake Ann",
    family_name="Makebelieve",
    known_as="Fola",
    other_names="Folly, Mrs Storyhouse",
    sex=Sex.GIRL_OR_WOMAN,
    relations=("Mum", "mother"),
    homes=(Home(10, "Flat 2\n12 Sample Street\nMadeup Town", "NE1 4XF"),),
    reach=("07700 900101", "fola@storyhouse.example"),
    schools=("Inkwell Park Primary School",),
)
BODE = Known(
    number=2,
    short_name="Bode",
    given_names="Bode",
    family_name="Makebelieve",
    relations=("Grandad, Dad's dad",),
    homes=(Home(11, "3 Other Road\nMadeup Town", "NE2 1AA"),),
)


def told_by(text: str, *hides: Hidden, reader: int | None = 2, people: tuple[Known, ...] = (FOLA, BODE)) -> list[str]:
    walls = Walls((Standing(1, about=1, from_whom=2, hides=frozenset(hides)),)) if hides else Walls()
    return [match.words for match in words_that_tell(text, facts_hidden_from(walls, reader, people))]


@pytest.mark.parametrize(
    ("hides", "text"),
    [
        (Hidden.ADDRESS, "He waits in Sample Street."),
        (Hidden.ADDRESS, "He waits at 12 sample st."),
        (Hidden.ADDRESS, "Her postcode is NE14XF."),
        (Hidden.PHONE, "Ring 0044 7700 900101."),
        (Hidden.PHONE, "Write to fola@storyhouse.example."),
        (Hidden.SCHOOL, "The Inkwell Park gate."),
        (Hidden.SCHOOL, "Inkwell Park Primary School is near."),
        (Hidden.EXISTENCE, "Fola was here."),
        (Hidden.EXISTENCE, "Folake was here."),
        (Hidden.EXISTENCE, "F. Makebelieve was here."),
        (Hidden.EXISTENCE, "Folly was here."),
        (Hidden.EXISTENCE, "His mum was here."),
        (Hidden.EXISTENCE, "Ring 07700 900101."),
        (Hidden.EXISTENCE, "He waits in Sample Street."),
        (Hidden.WHEREABOUTS, "Fola takes him at nine."),
        (Hidden.ATTENDANCE, "Mum said so."),
    ],
)
def test_what_is_hidden_is_found(hides: Hidden, text: str) -> None:
    assert told_by(text, hides)
    assert not told_by(text)


@pytest.mark.parametrize(
    ("hides", "text"),
    [
        (Hidden.SCHOOL, "Fola walks along Sample Street to school, and rings 07700 900101."),
        (Hidden.ADDRESS, "Fola rings 07700 900101 from Inkwell Park."),
        (Hidden.PHONE, "Fola walks along Sample Street."),
        (Hidden.EXISTENCE, "Bode Makebelieve walks."),
        (Hidden.EXISTENCE, "Grandad walks."),
    ],
)
def test_what_is_not_hidden_is_left_alone(hides: Hidden, text: str) -> None:
    assert told_by(text, hides) == []


def test_a_wall_stands_only_before_its_reader() -> None:
    assert told_by("Fola", Hidden.EXISTENCE, reader=1) == []
    assert told_by("Fola", Hidden.EXISTENCE, reader=None) == []


def test_a_family_name_others_have_tells_nothing_alone() -> None:
    assert told_by("The Makebelieve children", Hidden.EXISTENCE) == []
    assert told_by("The Makebelieve children", Hidden.EXISTENCE, people=(FOLA, replace(BODE, family_name="Else")))


def test_mum_tells_nothing_where_another_is_called_so_too() -> None:
    other = replace(BODE, number=3, relations=("Mum of Zuri",))
    assert told_by("Mum rings", Hidden.EXISTENCE, people=(FOLA, BODE, other)) == []


def test_the_town_tells_unless_the_reader_lives_there_too() -> None:
    assert told_by("in Madeup Town", Hidden.ADDRESS) == []
    elsewhere = replace(BODE, homes=())
    assert told_by("in Madeup Town", Hidden.ADDRESS, people=(FOLA, elsewhere)) == ["Madeup Town"]


def test_a_withheld_home_is_hidden_from_all_who_do_not_live_there() -> None:
    withheld = replace(FOLA, homes=(replace(FOLA.homes[0], withheld=True),))
    assert told_by("12 Sample Street", people=(withheld, BODE)) == ["12 Sample Street"]
    lodger = replace(BODE, homes=withheld.homes)
    assert told_by("12 Sample Street", people=(withheld, lodger)) == []


def test_words_of_the_coordinators_own_list_are_looked_for() -> None:
    hides = frozenset({Hidden.SCHOOL})
    walls = Walls((Standing(1, 1, 2, hides, telling_words="Quill Lane\n\nthe Beavers"),))
    facts = facts_hidden_from(walls, 2, (FOLA, BODE))
    assert [m.words for m in words_that_tell("From quill lane to the beavers", facts)] == ["quill lane", "the beavers"]


names = st.text(max_size=15)


@given(given_names=names, family_name=names, known_as=names, address=st.text(max_size=40), reach=names)
def test_whatever_is_known_of_somebody_it_makes_facts(
    given_names: str, family_name: str, known_as: str, address: str, reach: str
) -> None:
    person = Known(1, "X", given_names, family_name, known_as, homes=(Home(1, address, reach),), reach=(reach,))
    walls = Walls((Standing(1, 1, None, frozenset({Hidden.EXISTENCE})),))
    facts = facts_hidden_from(walls, None, (person,))
    assert all(fact.about == 1 for fact in facts)
    words_that_tell(f"{given_names} {family_name} {address} {reach}", facts)
