"""Who is part of a meeting: asked at once, and no more of it than the reader may have."""

import pytest
from django.http import Http404
from pytest_django.fixtures import DjangoAssertNumQueries

from alongside.people.tests.factories import an_unborn_child
from alongside.restorative.queries.parties import (
    for_themselves,
    party_of,
    people_of,
    people_shown,
    people_to_add,
    readiness_of,
)
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.factories import a_meeting
from alongside.restorative.tests.people import a_party, a_school, found, ready_people

pytestmark = pytest.mark.django_db


def test_everybody_is_asked_for_in_one_question(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    meeting = a_meeting()
    rose, _ = ready_people(meeting)
    a_party(meeting, "Dele", beside=rose)
    a_school(meeting)
    with django_assert_num_queries(1):
        said = [(one.name, one.beside and one.beside.name, readiness_of(one) is not None) for one in people_of(meeting)]
    assert said == [
        ("Nana", None, True),
        ("Grandma", None, True),
        ("Dele", "Nana", False),
        ("Ms Pretend, Sample School", None, False),
    ]


def test_who_does_not_hold_the_meeting_is_given_nothing_of_how_people_were_found() -> None:
    meeting = a_meeting()
    found(a_party(meeting, "Rose", PartyAnswer.YES), ready=None)
    a_party(meeting, "Sade", PartyAnswer.NO)
    seen = people_shown(meeting, holds=False)
    assert [(line.party.name, line.readiness, line.still) for line in seen.lines] == [("Rose", None, [])]
    assert [one.name for one in seen.apart] == ["Sade"]
    assert seen.blockers == []


def test_who_holds_it_is_told_what_is_missing_of_whom() -> None:
    meeting = a_meeting()
    found(a_party(meeting, "Rose", PartyAnswer.YES), ready=None)
    a_party(meeting, "Sade", PartyAnswer.YES)
    lines = people_shown(meeting, holds=True).lines
    assert [line.still for line in lines] == [
        ["Whether Rose is ready is not noted yet."],
        ["Nobody has met Sade yet."],
    ]


def test_somebody_of_another_meeting_is_not_found() -> None:
    other = a_party(a_meeting())
    with pytest.raises(Http404):
        party_of(a_meeting(), other.pk)


def test_who_could_be_added_is_born_alive_and_not_here_yet() -> None:
    meeting = a_meeting()
    meeting.family.members.create(person=an_unborn_child(), added_at=meeting.asked_at)
    a_party(meeting, "Rose")
    assert {one.person.short_name for one in people_to_add(meeting)} == {"Ayo", "Tem", "Ruth"}


def test_nobody_comes_beside_a_supporter_or_themselves() -> None:
    meeting = a_meeting()
    rose = a_party(meeting, "Rose")
    dele = a_party(meeting, "Dele", beside=rose)
    assert for_themselves(meeting) == [rose]
    assert for_themselves(meeting, besides=rose) == []
    assert for_themselves(meeting, besides=dele) == [rose]
