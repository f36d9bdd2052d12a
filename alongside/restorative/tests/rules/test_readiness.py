"""When people can meet, in sentences that blame nobody."""

import re
from datetime import date, timedelta
from typing import Any

import pytest

from alongside.partners.models import Organisation
from alongside.people.models import Person
from alongside.restorative.models import Party, Readiness
from alongside.restorative.rules.readiness import (
    ANSWERS_FROM,
    TWO_AT_LEAST,
    blockers_to_meeting,
    blockers_to_noting,
    goes_back,
)
from alongside.restorative.states import LEAVES, TRANSITIONS, MeetingStatus, PartyAnswer

TODAY = date(2026, 11, 23)
YES, NO, ASKED = PartyAnswer.YES, PartyAnswer.NO, PartyAnswer.ASKED


def somebody(number: int, name: str, answer: PartyAnswer = YES, *, beside: int | None = None) -> Party:
    return Party(pk=number, person=Person(given_names=name), answer=answer, beside_id=beside)


def found(**more: Any) -> Readiness:
    return Readiness(**({"met_on": TODAY, "met_how": "at_home", "ready": True, "safe": True} | more))


RUTH, ROSE = somebody(1, "Ruth"), somebody(2, "Rose")
BOTH = {1: found(), 2: found()}


def test_two_who_want_to_and_were_found_ready_and_safe_can_meet() -> None:
    assert blockers_to_meeting([RUTH, ROSE], BOTH) == []


@pytest.mark.parametrize(
    "second", [[], [somebody(2, "Rose", ASKED)], [somebody(2, "Rose", NO)], [somebody(2, "Rose", beside=1)]]
)
def test_it_takes_two_and_who_comes_beside_somebody_is_not_one_of_them(second: list[Party]) -> None:
    assert TWO_AT_LEAST in blockers_to_meeting([RUTH, *second], BOTH)


@pytest.mark.parametrize(
    ("rose", "said"),
    [
        (None, "Nobody has met Rose yet."),
        (found(met_on=None), "Nobody has met Rose yet."),
        (found(ready=None), "Whether Rose is ready is not noted yet."),
        (found(ready=False), "Rose is not ready yet."),
        (found(safe=None), "Whether it is safe for Rose is not noted yet."),
        (found(safe=False), "It is not safe for Rose yet."),
    ],
)
def test_each_is_met_ready_and_safe_first(rose: Readiness | None, said: str) -> None:
    readiness = {1: found()} if rose is None else {1: found(), 2: rose}
    assert blockers_to_meeting([RUTH, ROSE], readiness) == [said]


def test_who_does_not_want_to_or_still_thinks_stands_in_nobodys_way() -> None:
    others = [somebody(number, "Dele", answer) for number, answer in ((3, NO), (4, PartyAnswer.STOPPED), (5, ASKED))]
    assert blockers_to_meeting([RUTH, ROSE, *others], BOTH) == []


def test_whom_somebody_wants_beside_them_says_yes_first() -> None:
    dele = somebody(3, "Dele", ASKED, beside=2)
    assert blockers_to_meeting([RUTH, ROSE, dele], BOTH) == ["Dele would come beside Rose, and has not said yes yet."]


def test_who_comes_beside_somebody_is_prepared_too() -> None:
    dele = somebody(3, "Dele", beside=2)
    assert blockers_to_meeting([RUTH, ROSE, dele], BOTH) == ["Nobody has met Dele yet."]


def test_nobody_comes_beside_somebody_who_does_not_come() -> None:
    people = [RUTH, ROSE, somebody(3, "Sade", NO), somebody(4, "Dele", beside=3)]
    assert blockers_to_meeting(people, BOTH | {4: found()}) == ["Dele comes beside Sade, who does not take part now."]


def test_somebody_who_does_not_come_beside_them_any_more_leaves_them_free() -> None:
    assert blockers_to_meeting([RUTH, ROSE, somebody(3, "Dele", NO, beside=2)], BOTH) == []


def test_a_school_is_called_by_who_speaks_for_it_and_somebody_with_one_name_by_that() -> None:
    school = Party(pk=3, organisation=Organisation(name="Sample School"), speaks="Ms Pretend", answer=YES)
    one_name = Party(pk=4, person=Person(family_name="Ωmega"), answer=YES)
    assert blockers_to_meeting([school, one_name], {}) == [
        "Nobody has met Ms Pretend, Sample School yet.",
        "Nobody has met Ωmega yet.",
    ]


def test_no_sentence_blames_anybody() -> None:
    people = [RUTH, somebody(2, "Rose", NO), somebody(3, "Dele", ASKED, beside=1), somebody(4, "Sade", beside=2)]
    said = blockers_to_meeting(people, {1: found(ready=False, safe=False)})
    assert len(said) > 3
    assert not [one for one in said if re.search(r"fail|refus|unwilling|declin|engag", one, re.IGNORECASE)]


@pytest.mark.parametrize("gone", [PartyAnswer.STOPPED, NO, ASKED])
def test_with_somebody_gone_what_was_arranged_goes_back(gone: PartyAnswer) -> None:
    assert goes_back(MeetingStatus.ARRANGED, before=YES, now=gone)


def test_with_somebody_new_it_goes_back_too() -> None:
    assert goes_back(MeetingStatus.ARRANGED, before=ASKED, now=YES)


@pytest.mark.parametrize(("before", "now"), [(YES, YES), (ASKED, NO), (NO, ASKED)])
def test_who_was_not_awaited_changes_nothing(before: PartyAnswer, now: PartyAnswer) -> None:
    assert not goes_back(MeetingStatus.ARRANGED, before=before, now=now)


@pytest.mark.parametrize("status", [one for one in MeetingStatus if one != MeetingStatus.ARRANGED])
def test_only_what_is_arranged_goes_back(status: MeetingStatus) -> None:
    assert not goes_back(status, before=YES, now=PartyAnswer.STOPPED)


def test_what_goes_back_may_go_back() -> None:
    assert MeetingStatus.PREPARING in TRANSITIONS[MeetingStatus.ARRANGED]


NOTED = {"met_on": TODAY, "met_how": "phone", "ready": None, "ready_why": "", "safe": None, "safe_why": ""}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"met_on": TODAY + timedelta(days=1)}, ["Choose today or an earlier day."]),
        ({"met_how": ""}, ["Say how you met."]),
        ({"met_on": None}, ["Say which day you met."]),
        (
            {"met_on": None, "met_how": "", "safe": True},
            ["Nobody is found ready, or safe, before somebody has met them."],
        ),
        ({"ready": False}, ["Say what they are not ready for yet, or why."]),
        ({"safe": False, "safe_why": " \n"}, ["Say what is not safe yet."]),
        ({"met_on": None, "met_how": "", "safe": False, "safe_why": "He rings at night."}, []),
        ({}, []),
    ],
)
def test_what_is_written_of_somebody_agrees_with_itself(changes: dict[str, Any], said: list[str]) -> None:
    assert blockers_to_noting(NOTED | changes, today=TODAY) == said


def test_everybody_can_always_change_their_mind_and_nobody_goes_back_to_not_asked() -> None:
    for now, open_to in ANSWERS_FROM.items():
        assert {ASKED, YES} <= set(open_to)
        assert LEAVES & set(open_to)
        assert PartyAnswer.NOT_ASKED not in open_to
        assert now in open_to or now == PartyAnswer.NOT_ASKED
    assert set(ANSWERS_FROM) == set(PartyAnswer)
