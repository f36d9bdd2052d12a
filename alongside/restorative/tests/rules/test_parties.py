"""Who may be asked to take part, and between whom a wall stands."""

from datetime import date

import pytest

from alongside.families.queries.walls import Standing, Walls
from alongside.families.states import Hidden
from alongside.people.models import Person
from alongside.restorative.models import Party
from alongside.restorative.rules.parties import (
    Somebody,
    blockers_to_beside,
    blockers_to_organisation,
    blockers_to_removing,
    blockers_to_taking_part,
    blockers_to_walls,
    blockers_to_walls_among,
    questions_for,
)
from alongside.restorative.states import Audience, PartyAnswer, ReaderAge

TODAY = date(2026, 11, 23)
RUTH, ROSE, SCHOOL = Somebody("Ruth", 1), Somebody("Rose", 2), Somebody("Ms Pretend, Sample School", None)


def a_wall(about: int, from_whom: int | None, *hides: Hidden) -> Walls:
    return Walls((Standing(1, about, from_whom, frozenset(hides)),))


@pytest.mark.parametrize("hides", [Hidden.ATTENDANCE, Hidden.EXISTENCE])
@pytest.mark.parametrize(("new", "others"), [(RUTH, [ROSE]), (ROSE, [RUTH])])
def test_who_may_not_know_that_the_other_comes_cannot_come_too(
    hides: Hidden, new: Somebody, others: list[Somebody]
) -> None:
    assert blockers_to_walls(a_wall(1, 2, hides), new, others) == [
        "A wall stands here: Rose may not know that Ruth takes part. They cannot both be in this meeting."
    ]


@pytest.mark.parametrize("hides", [Hidden.ADDRESS, Hidden.PHONE, Hidden.SCHOOL, Hidden.WHEREABOUTS])
def test_another_wall_does_not_keep_anybody_away(hides: Hidden) -> None:
    assert blockers_to_walls(a_wall(1, 2, hides), RUTH, [ROSE]) == []


def test_who_is_hidden_from_everybody_is_hidden_from_a_school_too() -> None:
    assert len(blockers_to_walls(a_wall(1, None, Hidden.ATTENDANCE), SCHOOL, [RUTH, ROSE])) == 1
    assert blockers_to_walls(a_wall(1, 2, Hidden.ATTENDANCE), SCHOOL, [RUTH]) == []


def test_among_many_each_pair_is_looked_at_once() -> None:
    walls = a_wall(1, None, Hidden.EXISTENCE)
    assert len(blockers_to_walls_among(walls, [ROSE, RUTH, SCHOOL])) == 2
    assert blockers_to_walls_among(walls, [RUTH]) == []


def born(year: int) -> Person:
    return Person(given_names="Ayo", born_on=date(year, 1, 1))


def test_a_child_takes_part_only_once_that_was_looked_at_with_care() -> None:
    said = blockers_to_taking_part(born(2015), is_child=True, looked={"child": "no"}, today=TODAY)
    assert said == [
        "When you looked whether it is safe, no child took part. Look again, with Ayo in mind, before you add Ayo."
    ]
    assert blockers_to_taking_part(born(2015), is_child=True, looked={"child": "yes"}, today=TODAY) == []


def test_a_child_without_a_birthday_is_a_child_and_one_who_grew_up_is_not_stopped_by_age_alone() -> None:
    assert blockers_to_taking_part(Person(given_names="Ayo"), is_child=True, looked={"child": "no"}, today=TODAY)
    assert blockers_to_taking_part(born(2010), is_child=False, looked={"child": "no"}, today=TODAY)
    assert blockers_to_taking_part(born(1970), is_child=False, looked={"child": "no"}, today=TODAY) == []


def test_who_is_not_born_yet_and_who_has_died_cannot() -> None:
    baby = Person(given_names="Baby", expected_on=date(2027, 1, 1))
    assert blockers_to_taking_part(baby, is_child=True, looked={}, today=TODAY) == ["Baby is not born yet."]
    gone = Person(given_names="Rose", died_on=date(2026, 1, 1))
    assert blockers_to_taking_part(gone, is_child=False, looked={}, today=TODAY) == ["Rose has died."]


def test_who_facilitates_has_no_organisation_in_it() -> None:
    said = blockers_to_organisation("Sample School", speaks="Ms Pretend", facilitated_by=["Jo Sample"], spoken=[])
    assert said == ["Jo Sample works for Sample School, and facilitates or supervises this meeting."]


def test_somebody_speaks_for_it_and_each_once() -> None:
    assert blockers_to_organisation("Sample School", speaks=" ", facilitated_by=[], spoken=[])
    assert blockers_to_organisation("Sample School", speaks="ms pretend ", facilitated_by=[], spoken=["Ms Pretend"])
    assert not blockers_to_organisation("Sample School", speaks="Mr Made", facilitated_by=[], spoken=["Ms Pretend"])


def test_nobody_comes_beside_a_supporter_nor_in_a_ring() -> None:
    ruth = Party(pk=1, person=Person(given_names="Ruth"))
    dele = Party(pk=2, person=Person(given_names="Dele"), beside_id=1)
    assert blockers_to_beside(ruth, has_supporters=False) == []
    assert blockers_to_beside(None, has_supporters=True) == []
    assert blockers_to_beside(dele, has_supporters=False)
    assert blockers_to_beside(ruth, has_supporters=True)


def test_each_is_asked_what_suits_them() -> None:
    assert questions_for("", is_child=False) == (Audience.EVERYONE, ReaderAge.ADULT)
    assert questions_for("harmed", is_child=True) == (Audience.HARMED, ReaderAge.CHILD)
    assert questions_for("responsible", is_child=False) == (Audience.RESPONSIBLE, ReaderAge.ADULT)
    assert questions_for("both", is_child=False)[0] == Audience.EVERYONE


def test_only_who_was_added_by_mistake_is_taken_off() -> None:
    ruth = Party(person=Person(given_names="Ruth"), answer=PartyAnswer.NOT_ASKED)
    assert blockers_to_removing(ruth, has_more=False, has_supporters=False) == []
    assert blockers_to_removing(ruth, has_more=True, has_supporters=False)
    assert blockers_to_removing(ruth, has_more=False, has_supporters=True)
    ruth.answer = PartyAnswer.ASKED
    assert blockers_to_removing(ruth, has_more=False, has_supporters=False) == [
        "Ruth was asked already. What people answered is kept."
    ]
