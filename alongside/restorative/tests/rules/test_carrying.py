"""When words may go from one to another, without a database."""

from datetime import UTC, datetime

import pytest

from alongside.people.models import Person
from alongside.restorative.models import Carried, Party
from alongside.restorative.rules.carrying import blockers_to_passing_on
from alongside.restorative.states import MeetingStatus, PartyAnswer


def some_words(*, said: str = PartyAnswer.YES, to: str = PartyAnswer.YES, **more: object) -> Carried:
    facts = {
        "said_by": Party(person=Person(given_names="Rose"), answer=said),
        "to": Party(person=Person(given_names="Joy"), answer=to),
        "may_pass_on": True,
    }
    return Carried(**(facts | more))


def why_not(carried: Carried, *, tells: bool = False, let_go: bool = False) -> list[str]:
    return blockers_to_passing_on(carried, status=MeetingStatus.PREPARING, tells=tells, let_go=let_go)


def test_words_go_from_one_who_takes_part_to_one_who_may_be_asked() -> None:
    assert why_not(some_words()) == []
    assert why_not(some_words(to=PartyAnswer.ASKED)) == []


@pytest.mark.parametrize(
    ("carried", "reason"),
    [
        (some_words(may_pass_on=False), "Rose has not said that it may be passed on."),
        (some_words(said=PartyAnswer.STOPPED), "Rose does not take part now."),
        (some_words(to=PartyAnswer.NO), "Joy does not take part now."),
        (some_words(to=PartyAnswer.NOT_ASKED), "Joy was not asked yet."),
        (some_words(passed_on_at=datetime(2027, 1, 1, tzinfo=UTC)), "This was passed on already."),
    ],
)
def test_each_reason_is_said(carried: Carried, reason: str) -> None:
    assert why_not(carried) == [reason]


def test_what_tells_goes_only_once_it_was_let_go() -> None:
    assert why_not(some_words(), tells=True) == [
        "Some of these words tell what Joy may not know. Read them, then choose."
    ]
    assert why_not(some_words(), tells=True, let_go=True) == []


@pytest.mark.parametrize("status", [MeetingStatus.ASKED, MeetingStatus.LOOKING, MeetingStatus.OVER])
def test_nothing_goes_before_it_was_looked_whether_that_is_safe_nor_after_it_is_over(status: MeetingStatus) -> None:
    assert blockers_to_passing_on(some_words(), status=status, tells=False, let_go=False)
