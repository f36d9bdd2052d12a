"""Where people came together for a restorative meeting and nothing else, nobody at home learns who else was asked."""

import pytest
from django.utils import timezone

from alongside.families.actions import let_in
from alongside.families.models import Family, FamilyMember
from alongside.families.tests.factories import a_family, a_relative
from alongside.home.tests.at_home import a_home_key
from alongside.partners.tests.factories import a_service
from alongside.people.models import Person
from alongside.people.tests.factories import a_person
from alongside.restorative.actions.asking import begin_restorative_alone
from alongside.restorative.models import Meeting, Party
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.factories import a_facilitator
from tests.walls.as_somebody import at_home_as, rows_of

pytestmark = pytest.mark.django_db


def two_people() -> tuple[Meeting, list[Person]]:
    fran = a_facilitator()
    meeting = begin_restorative_alone(service=a_service(), words="A garden wall.", by=fran, at=timezone.now())
    people = [a_relative(meeting.family, a_person(name, by=fran)).person for name in ("Ada", "Bo")]
    for person in people:
        Party.objects.create(meeting=meeting, person=person, answer=PartyAnswer.ASKED, added_at=timezone.now())
    return meeting, people


def known_to(family: Family, person: Person) -> tuple[int, set[int]]:
    """How many of the family they see, and which people."""
    secret = let_in(key=a_home_key(family, person), at=timezone.now())
    with at_home_as(secret):
        return len(rows_of(FamilyMember)), rows_of(Person)


def answered(meeting: Meeting, person: Person, answer: PartyAnswer) -> None:
    Party.objects.filter(meeting=meeting, person=person).update(answer=answer)


def test_one_of_them_knows_of_themselves_alone() -> None:
    meeting, (ada, _) = two_people()
    assert known_to(meeting.family, ada) == (1, {ada.pk})


@pytest.mark.parametrize("other", [PartyAnswer.NOT_ASKED, PartyAnswer.ASKED, PartyAnswer.NO, PartyAnswer.STOPPED])
def test_they_do_not_know_of_another_who_has_not_said_yes(other: PartyAnswer) -> None:
    meeting, (ada, bo) = two_people()
    answered(meeting, ada, PartyAnswer.YES)
    answered(meeting, bo, other)
    assert known_to(meeting.family, ada) == (1, {ada.pk})


def test_nor_while_they_have_not_said_yes_themselves() -> None:
    meeting, (ada, bo) = two_people()
    answered(meeting, bo, PartyAnswer.YES)
    assert known_to(meeting.family, ada) == (1, {ada.pk})


def test_once_both_take_part_each_knows_of_the_other() -> None:
    meeting, (ada, bo) = two_people()
    for person in (ada, bo):
        answered(meeting, person, PartyAnswer.YES)
    assert known_to(meeting.family, ada) == (2, {ada.pk, bo.pk})


def test_a_family_is_known_to_each_other_as_ever() -> None:
    family = a_family()
    ruth = family.members.get(is_child=False).person
    assert known_to(family, ruth)[0] == family.members.count()
