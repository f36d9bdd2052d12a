"""What a line needs, and when people have agreed, without a database."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.restorative.rules import agreeing as rules
from alongside.restorative.rules.agreeing import Line, TellsReader
from alongside.restorative.states import AgreementReaders, MeetingStatus

TODAY = date(2027, 3, 27)
LINES = [Line(1, 1, frozenset({2})), Line(2, 2, frozenset({1}))]


def line(**more: object) -> list[str]:
    facts = {"words": "I ring.", "who": 1, "owed_to": {2}, "by_on": None, "taking_part": {1, 2, 3}, "today": TODAY}
    return rules.blockers_to_a_line(**(facts | more))  # type: ignore[arg-type]


def making(lines: list[Line] = LINES, **more: object) -> list[str]:
    facts = {"taking_part": {1, 2}, "readers": AgreementReaders.US, "everyone_wants": False, "today": TODAY}
    return rules.blockers_to_making(lines, **(facts | more))  # type: ignore[arg-type]


def test_who_what_and_for_whom() -> None:
    assert line() == []
    assert line(words=" \n ") == ["Write what they will do, in their words."]
    assert line(who=9) == ["Choose who does it, of those who take part."]
    assert line(owed_to=set()) == ["Choose for whom it is."]
    assert line(owed_to={2, 9}) == ["Choose for whom it is, of those who take part."]


def test_nobody_owes_something_only_to_themselves() -> None:
    assert line(owed_to={1}) == ["Choose somebody else for whom it is. They are asked whether it was kept."]
    assert line(owed_to={1, 2}) == []


def test_a_last_day_may_be_today_and_not_before() -> None:
    assert line(by_on=TODAY) == []
    assert line(by_on=TODAY - timedelta(days=1)) == ["That day has passed."]


@pytest.mark.parametrize("status", sorted(set(MeetingStatus) - rules.WHILE_THEY_MEET))
def test_lines_are_written_when_people_hear_each_other(status: MeetingStatus) -> None:
    assert rules.blockers_to_writing(status=status, is_made=False)
    assert rules.blockers_to_beginning(status=status, is_being_written=False)


def test_made_it_is_made() -> None:
    assert rules.blockers_to_writing(status=MeetingStatus.MET, is_made=True) == [rules.MADE_ALREADY]
    assert making() == []
    assert making([]) == ["Nothing is written down yet."]


def test_a_line_is_read_again_where_somebody_stopped_or_its_day_passed() -> None:
    assert making(taking_part={1}) == [
        f"Line {number} names somebody who does not take part now. Change it, or take it out." for number in (1, 2)
    ]
    late = [Line(1, 1, frozenset({2}), TODAY - timedelta(days=1))]
    assert making(late) == ["The day in line 1 has passed. Ask them for another."]


def test_it_leaves_the_room_only_where_everybody_wants_that() -> None:
    assert "only if everybody wants that" in making(readers=AgreementReaders.SERVICE)[0]
    assert making(readers=AgreementReaders.SERVICE, everyone_wants=True) == []
    assert making(readers="everybody") == ["Say who may read it."]


def test_each_line_that_tells_is_named_once_in_a_sentence() -> None:
    found = TellsReader(3, "Nana", "Ruth", "names Ruth: does it tell where they are or will be?")
    said = rules.sentences_of([found, found])
    tells = "Line 3 says “Ruth”, which Nana may not know: it names Ruth: does it tell where they are or will be."
    assert said == [f"{tells} Find other words with them."]


@given(st.lists(st.integers(min_value=0, max_value=520)))
def test_each_week_is_asked_once_in_its_order_and_on_the_same_day_of_the_week(weeks: list[int]) -> None:
    days = rules.follow_up_days(weeks, made_on=TODAY)
    assert [week for week, _ in days] == sorted({week for week in weeks if week})
    assert all(day.weekday() == TODAY.weekday() and (day - TODAY).days == 7 * week for week, day in days)
