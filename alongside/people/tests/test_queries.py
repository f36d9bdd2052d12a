"""Somebody already known is found again, however their name is spelt."""

import random
from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.people import rules
from alongside.people.models import Person
from alongside.people.queries import people_like
from alongside.people.tests.factories import a_child, a_child_without_a_name, a_person

GIVEN = ["Ayo", "Temitope", "Ruth", "Rose", "Oluwaseun", "Siân", "Zoë", "Wojciech", "Fatima", "Billy", "Marek", "Aoife",
         "Kwame", "Parveen", "Niamh", "Tariq", "Sapphire", "Leontyne", "Casimir", "Ottoline"]  # fmt: skip
MIDDLE = ["Quill", "Bramble", "Larkspur", "Juniper", "Marigold", "Saffron", "Thistle", "Heron", "Wren", "Cobalt"]
FAMILY = ["Madeup", "Pretendson", "Notreal", "O’Imaginary", "Fictional-Smythe", "Inventedowska", "Storybrook",
          "Makebelieve", "Fablethorpe", "Figmentini"]  # fmt: skip


class Crowd(list[Person]):
    """Many people, told of in one word."""

    def __repr__(self) -> str:
        return f"{len(self)} people"


@pytest.fixture
def two_thousand_people(db: None) -> Crowd:
    """Every mix of the made-up names, each with a birthday."""
    people = []
    for number, (first, middle, last) in enumerate((g, m, f) for g in GIVEN for m in MIDDLE for f in FAMILY):
        person = Person(
            given_names=f"{first} {middle}",
            family_name=last,
            born_on=date(2008, 1, 1) + timedelta(days=number),
            added_at=timezone.now(),
        )
        person.search_keys = rules.search_keys(person.given_names, person.family_name)
        people.append(person)
    return Crowd(Person.objects.bulk_create(people))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(min_value=0, max_value=100_000))
def test_one_slip_in_a_name_still_finds_the_person_among_two_thousand(seed: int, two_thousand_people: Crowd) -> None:
    chance = random.Random(seed)  # noqa: S311
    wanted = chance.choice(two_thousand_people)
    asked = slip(f"{wanted.given_names} {wanted.family_name}", chance)
    assert wanted in [match.person for match in people_like(name=asked)[:25]], asked


def slip(name: str, chance: random.Random) -> str:
    """What people do to a name: leave a letter out, put one in, turn two round, change one, swap the parts."""
    place = chance.randrange(1, len(name) - 1)
    letter = chance.choice("aeiorst")
    return chance.choice(
        [
            name[:place] + name[place + 1 :],
            name[:place] + letter + name[place:],
            name[: place - 1] + name[place] + name[place - 1] + name[place + 1 :],
            name[:place] + letter + name[place + 1 :],
            " ".join(reversed(name.split())),
        ]
    )


def test_the_nearest_are_kept_when_many_share_a_family_name(
    two_thousand_people: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alongside.people.queries.MOST_CANDIDATES", 10)
    wanted = two_thousand_people[-1]
    assert people_like(name=str(wanted))[0].person == wanted


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given_names", "family_name", "asked"),
    [
        ("Zoë", "Madeup", "Zoe Madeup"),
        ("Siân", "O’Imaginary", "sian oimaginary"),
        ("محمد", "الخيالي", "محمد الخيالي"),
        ("Prince", "", "prince"),
        ("Ruth Ann", "Madeup", "Madeup, Ruth"),
        ("Stephen", "Madeup", "Steven Madeup"),
    ],
)
def test_accents_one_name_other_scripts_and_sounds(given_names: str, family_name: str, asked: str) -> None:
    known = a_person(given_names, family_name)
    assert [match.person for match in people_like(name=asked)] == [known]


@pytest.mark.django_db
def test_a_child_without_a_name_is_found_by_the_councils_id_and_by_birthday() -> None:
    child = a_child_without_a_name("CH0042")
    by_id = people_like(council_child_id=" CH0042 ")
    assert [(match.person, match.likeness.score) for match in by_id] == [(child, 100)]
    assert [match.person for match in people_like(born_on=child.born_on)] == [child]


@pytest.mark.django_db
def test_an_id_waiting_to_be_checked_is_found_too() -> None:
    child = a_child(council_id_to_check="CH0042")
    assert [match.person for match in people_like(council_child_id="CH0042")] == [child]


@pytest.mark.django_db
def test_only_those_among_whom_one_looks_are_found() -> None:
    a_child("Ayo")
    assert people_like(name="Ayo Madeup", among=Person.objects.none()) == []


@pytest.mark.django_db
def test_somebody_quite_different_is_not_offered() -> None:
    a_person("Wojciech", "Inventedowska")
    assert people_like(name="Ayo Madeup") == []
