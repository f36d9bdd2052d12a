"""A session's days by London's clock, its places, and what still stands in the way."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from alongside.training.rules.sessions import (
    SessionPlan,
    Span,
    Standing,
    blockers_to_calling_off,
    blockers_to_changing,
    blockers_to_opening,
    blockers_to_plan,
    blockers_to_throwing_away,
    days_from,
    mistakes_in_days,
    mistakes_in_days_from,
    mistakes_in_hours,
    span_on,
    what_people_must_know,
)
from alongside.training.states import PlacesGiven, SessionStatus

AT = datetime(2027, 1, 4, 9, tzinfo=UTC)
MORNING = span_on(date(2027, 2, 1), time(9, 30), time(12, 30))
NEXT_WEEK = span_on(date(2027, 2, 8), time(9, 30), time(12, 30))
READY = SessionPlan(days=[MORNING], place="Madeup Hall", trainers=[7])


def test_hours_are_those_of_london() -> None:
    assert span_on(date(2027, 6, 1), time(9), time(10)).starts_at == datetime(2027, 6, 1, 8, tzinfo=UTC)
    assert span_on(date(2027, 1, 5), time(9), time(10)).starts_at == datetime(2027, 1, 5, 9, tzinfo=UTC)


def test_a_day_across_the_clock_change_is_as_long_as_it_is() -> None:
    """From half past midnight to four is two and a half hours in March, and four and a half in October."""
    spring = span_on(date(2027, 3, 28), time(0, 30), time(4))
    autumn = span_on(date(2027, 10, 31), time(0, 30), time(4))
    assert [(one.ends_at - one.starts_at).total_seconds() / 3600 for one in (spring, autumn)] == [2.5, 4.5]


@pytest.mark.parametrize(
    ("on", "begins", "until", "said"),
    [
        (date(2027, 3, 28), time(1, 30), time(4), "left out"),
        (date(2027, 10, 31), time(0, 30), time(1, 30), "comes twice"),
        (date(2027, 2, 1), time(12), time(12), "ends before it begins"),
        (date(2027, 2, 1), time(12), time(9), "ends before it begins"),
    ],
)
def test_hours_that_cannot_be_are_refused(on: date, begins: time, until: time, said: str) -> None:
    assert said in mistakes_in_hours(on, begins, until)[0]


def test_days_that_overlap_are_refused_and_the_second_is_named() -> None:
    noon = span_on(date(2027, 2, 1), time(12), time(16))
    touching = span_on(date(2027, 2, 1), time(12, 30), time(16))
    assert mistakes_in_days([MORNING, touching, NEXT_WEEK], known=[], at=AT) == []
    [(number, said)] = mistakes_in_days([MORNING, NEXT_WEEK, noon], known=[], at=AT)
    assert (number, said) == (2, "Monday 1 February 2027 at 12:00pm overlaps with another of the days.")


def test_a_new_day_is_not_in_the_past_but_one_that_was_said_before_may_have_passed() -> None:
    late = datetime(2027, 2, 2, tzinfo=UTC)
    assert mistakes_in_days([MORNING], known=[], at=late) == [(0, "Monday 1 February 2027 at 9:30am has passed.")]
    assert mistakes_in_days([MORNING, NEXT_WEEK], known=[MORNING], at=late) == []


def test_there_are_never_fewer_places_than_people_hold() -> None:
    blockers = blockers_to_plan(replace(READY, capacity=11), standing=Standing(held=12, live=12), at=AT)
    assert blockers == ["12 places are taken: there cannot be fewer than 12."]
    assert not blockers_to_plan(replace(READY, capacity=12), standing=Standing(held=12, live=12), at=AT)


def test_places_that_are_chosen_need_a_day_before_it_and_shares_that_fit() -> None:
    chosen = replace(READY, places_given=PlacesGiven.CHOSEN, capacity=10)
    standing = Standing(places_given=PlacesGiven.CHOSEN)
    said = blockers_to_plan(replace(chosen, shares={"school": 8, "health": 3}), standing=standing, at=AT)
    assert said == [
        "Say on which day places are chosen.",
        "The shares come to 11 places, and there are 10.",
    ]
    same_day = replace(chosen, chosen_on=date(2027, 2, 1))
    assert blockers_to_plan(same_day, standing=standing, at=AT) == [
        "Places are chosen on a day before the session begins."
    ]
    assert not blockers_to_plan(replace(chosen, chosen_on=date(2027, 1, 31)), standing=standing, at=AT)


def test_the_way_places_are_given_stays_once_people_are_in() -> None:
    wanted = Standing(places_given=PlacesGiven.CHOSEN, wanted=3, live=3)
    assert blockers_to_plan(READY, standing=wanted, at=AT) == ["3 people wait to be chosen: choose first."]
    booked = Standing(places_given=PlacesGiven.CHOSEN, live=1, held=1)
    assert "stays as it is" in blockers_to_plan(READY, standing=booked, at=AT)[0]


def test_a_session_with_people_from_elsewhere_is_not_for_one_organisation_alone() -> None:
    standing = Standing(live=2, elsewhere=1)
    assert "1 person from elsewhere has" in blockers_to_plan(replace(READY, only_for_id=3), standing=standing, at=AT)[0]


def test_a_day_somebody_was_noted_on_stays() -> None:
    standing = Standing(days=[MORNING], kept=[MORNING])
    moved = replace(READY, days=[NEXT_WEEK])
    assert blockers_to_plan(moved, standing=standing, at=AT) == [
        "Somebody is on the register of Monday 1 February 2027: that day stays as it is."
    ]


def test_what_still_stands_in_the_way_of_opening_is_said_all_at_once() -> None:
    assert blockers_to_opening(SessionPlan(), status=SessionStatus.DRAFT, at=AT) == [
        "Say on which day it is.",
        "Say where it is: a place, or a link to join online.",
        "Choose who holds it.",
    ]
    assert blockers_to_opening(READY, status=SessionStatus.DRAFT, at=AT) == []
    online = replace(READY, place="", online_link="https://meet.example/x")
    assert blockers_to_opening(online, status=SessionStatus.DRAFT, at=AT) == []


def test_days_that_passed_while_it_was_being_prepared_are_named() -> None:
    late = datetime(2027, 2, 2, tzinfo=UTC)
    both = replace(READY, days=[MORNING, NEXT_WEEK])
    assert blockers_to_opening(both, status=SessionStatus.DRAFT, at=late) == [
        "Monday 1 February 2027 has passed. Choose another day."
    ]


def test_a_day_of_choosing_that_has_passed_is_named() -> None:
    chosen = replace(READY, places_given=PlacesGiven.CHOSEN, chosen_on=date(2027, 1, 3))
    assert "has passed" in blockers_to_opening(chosen, status=SessionStatus.DRAFT, at=AT)[0]


@pytest.mark.parametrize("status", [SessionStatus.OPEN, SessionStatus.OVER, SessionStatus.CALLED_OFF])
def test_only_a_draft_is_opened(status: SessionStatus) -> None:
    assert blockers_to_opening(READY, status=status, at=AT)


def test_what_is_over_or_called_off_stays_as_it_is() -> None:
    assert blockers_to_changing(SessionStatus.OVER)
    assert blockers_to_changing(SessionStatus.CALLED_OFF)
    assert not blockers_to_changing(SessionStatus.OPEN)
    assert not blockers_to_changing(SessionStatus.DRAFT)


def test_only_what_people_can_still_come_to_is_called_off() -> None:
    ends = MORNING.ends_at
    assert blockers_to_calling_off(SessionStatus.OPEN, ends_at=ends, at=AT) == []
    assert "has been held" in blockers_to_calling_off(SessionStatus.OPEN, ends_at=ends, at=ends)[0]
    assert "Throw it away" in blockers_to_calling_off(SessionStatus.DRAFT, ends_at=ends, at=AT)[0]
    assert blockers_to_calling_off(SessionStatus.CALLED_OFF, ends_at=ends, at=AT)


def test_only_a_draft_nobody_asked_for_is_thrown_away() -> None:
    assert not blockers_to_throwing_away(SessionStatus.DRAFT, asked_for=False)
    assert blockers_to_throwing_away(SessionStatus.DRAFT, asked_for=True)
    assert blockers_to_throwing_away(SessionStatus.OPEN, asked_for=False)


def test_a_copy_keeps_the_days_between_and_the_hours_on_the_clock() -> None:
    """From February into April the clocks change: half past nine stays half past nine."""
    moved = days_from([NEXT_WEEK, MORNING], date(2027, 3, 22))
    assert moved == [
        span_on(date(2027, 3, 22), time(9, 30), time(12, 30)),
        span_on(date(2027, 3, 29), time(9, 30), time(12, 30)),
    ]
    assert moved[1].starts_at == datetime(2027, 3, 29, 8, 30, tzinfo=UTC)


def test_an_hour_no_clock_shows_is_not_copied() -> None:
    night = span_on(date(2027, 2, 1), time(1, 15), time(3))
    assert mistakes_in_days_from([night], date(2027, 2, 8)) == []
    assert "Sunday 28 March 2027: The clocks go forward" in mistakes_in_days_from([night], date(2027, 3, 28))[0]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"days": [NEXT_WEEK]}, True),
        ({"days": [Span(MORNING.starts_at, MORNING.ends_at.replace(minute=45))]}, True),
        ({"place": "Another Hall"}, True),
        ({"address": "2 Invented Street"}, True),
        ({"online_link": "https://meet.example/y"}, True),
        ({"capacity": 30, "joining_words": "Bring lunch.", "trainers": [8], "walk_ins": False}, False),
    ],
)
def test_people_are_told_of_another_day_hour_place_or_link(changed: dict[str, object], told: bool) -> None:
    assert what_people_must_know(READY, replace(READY, **changed)) is told  # type: ignore[arg-type]
