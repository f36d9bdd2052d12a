"""What a day people sit together on needs, without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.restorative.rules import sitting as rules
from alongside.restorative.states import Came, Form, MeetingStatus

DAY = date(2027, 3, 27)
NOW = datetime(2027, 3, 27, 12, tzinfo=UTC)


def noting(**more: object) -> list[str]:
    facts = {
        "status": MeetingStatus.ARRANGED,
        "starts_on": DAY,
        "today": DAY,
        "came": {1: Came.IN_PERSON},
        "may_be_noted": {1, 2},
        "is_held": False,
    }
    return rules.blockers_to_noting_who_came(**(facts | more))  # type: ignore[arg-type]


@pytest.mark.parametrize("status", sorted(set(MeetingStatus) - rules.BEFORE_A_DAY))
def test_a_day_is_set_only_once_people_are_prepared(status: MeetingStatus) -> None:
    assert rules.blockers_to_a_day(status, form=Form.TOGETHER)


@pytest.mark.parametrize("form", [Form.TOGETHER, Form.VIDEO, Form.SHUTTLE])
def test_a_day_can_be_set_again_once_people_have_met(form: Form) -> None:
    assert rules.blockers_to_a_day(MeetingStatus.MET, form=form) == []


def test_the_very_moment_has_passed() -> None:
    assert rules.blockers_to_a_start(NOW, at=NOW) == [rules.PASSED]
    assert rules.blockers_to_a_start(NOW + timedelta(seconds=1), at=NOW) == []


def test_spaces_are_no_place() -> None:
    assert rules.blockers_to_a_place(form=Form.TOGETHER, venue="  ", remote_link="x")
    assert rules.blockers_to_a_place(form=Form.VIDEO, venue="x", remote_link=" ")
    assert rules.blockers_to_a_place(form=Form.SHUTTLE, venue="", remote_link="") == []


def test_the_register_is_written_on_the_day_or_after_it() -> None:
    assert noting() == []
    assert noting(today=DAY - timedelta(days=1)) == ["That day has not come yet."]
    assert noting(today=DAY + timedelta(days=30)) == []


def test_the_register_of_a_day_that_was_held_can_be_put_right_later() -> None:
    assert noting(status=MeetingStatus.PREPARING) == ["People are still being prepared."]
    assert noting(status=MeetingStatus.PREPARING, is_held=True) == []


@pytest.mark.parametrize("came", [{}, {1: ""}, {1: Came.DID_NOT, 2: ""}])
def test_a_day_to_which_nobody_came_was_not_held(came: dict[int, str]) -> None:
    assert noting(came=came) == ["Nobody is written down as having come. If nobody came, set another day."]


def test_words_are_carried_where_that_is_how_people_hear_each_other() -> None:
    for form in Form:
        opens = form in (Form.SHUTTLE, Form.CARRIED, Form.LETTERS)
        assert (rules.blockers_to_carrying(MeetingStatus.PREPARING, form=form) == []) is opens
        assert (rules.blockers_to_everyone_heard(MeetingStatus.ARRANGED, form=form) == []) is opens
    assert rules.blockers_to_carrying(MeetingStatus.OVER, form=Form.LETTERS) == ["This is over."]
