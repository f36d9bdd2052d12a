"""How late a promise is, and who may say what of it: nothing here knows a database."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from alongside.people.models import Person, WayToReach
from alongside.plans import rules
from alongside.plans.models import Mark, Plan, Promise
from alongside.plans.states import MarkKind, PlanStatus

TODAY = date(2026, 10, 24)
NOON = datetime(2026, 10, 24, 12, tzinfo=UTC)
DAYS = st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31))
MARKS = st.none() | st.sampled_from(MarkKind).map(lambda kind: Mark(mark=kind, noted_at=NOON))


def ours(by_on: date | None) -> Promise:
    return Promise(person_id=7, checker_id=8, by_on=by_on)


def theirs(by_on: date | None) -> Promise:
    return Promise(service_name="Madeup Children’s Services", by_on=by_on)


@given(by_on=DAYS, mark=MARKS, on=st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_a_service_and_a_relative_are_late_by_the_same_measure(by_on: date | None, mark: Mark | None, on: date) -> None:
    assert rules.lateness(ours(by_on), mark, on) == rules.lateness(theirs(by_on), mark, on)


@given(by_on=DAYS, mark=MARKS, on=st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_late_is_whatever_has_its_day_behind_it_and_is_not_done(
    by_on: date | None, mark: Mark | None, on: date
) -> None:
    found = rules.lateness(ours(by_on), mark, on)
    is_done = mark is not None and mark.mark == MarkKind.DONE
    assert found.is_late == (by_on is not None and by_on < on and not is_done)


def test_late_is_counted_in_days_from_the_day_after() -> None:
    assert rules.lateness(theirs(TODAY - timedelta(days=12)), None, TODAY).days == 12
    assert not rules.lateness(theirs(TODAY), None, TODAY).is_late


def test_each_marks_their_own_what_they_check_and_the_services() -> None:
    assert MarkKind.NEED_HELP in rules.marks_open_to(7, ours(None), watcher=None)
    assert rules.marks_open_to(8, ours(None), watcher=None)
    assert rules.marks_open_to(9, ours(None), watcher=None) == ()
    assert rules.marks_open_to(9, ours(None), watcher=9)
    assert rules.marks_open_to(9, theirs(None), watcher=None) == (MarkKind.DONE, MarkKind.DID_NOT_HAPPEN)


def test_only_an_agreed_plan_is_marked() -> None:
    for status in PlanStatus:
        blocked = rules.blockers_to_marking(Plan(status=status), is_only_asked=False)
        assert bool(blocked) == (status != PlanStatus.AGREED)


def test_somebody_is_reminded_the_day_before_and_once_when_it_is_late() -> None:
    promise = ours(TODAY)
    days: dict[str, Any] = {"days_before": 1, "days_late": 3}
    on = [d for d in range(-10, 11) if rules.is_reminded_on(promise, on=TODAY + timedelta(d), is_done=False, **days)]
    assert on == [-1, 3]
    assert not rules.is_reminded_on(promise, on=TODAY - timedelta(1), is_done=True, **days)
    assert not rules.is_reminded_on(ours(None), on=TODAY, is_done=False, **days)


def test_no_message_comes_at_night() -> None:
    summer = datetime(2026, 7, 1, tzinfo=UTC)
    for hour in range(24):
        moment = rules.safe_moment(summer + timedelta(hours=hour), from_hour=9, until_hour=19)
        assert 8 <= moment.astimezone(UTC).hour < 18  # London is an hour ahead of Greenwich in July
        assert timedelta(0) <= moment - (summer + timedelta(hours=hour)) < timedelta(hours=15)


def test_a_way_that_is_not_safe_or_only_at_some_hours_is_left_alone() -> None:
    def way(**facts: Any) -> WayToReach:
        return WayToReach(person=Person(), kind="text", value="07700 900 123", **facts)

    assert rules.may_be_reached("+447700900123", [way()])
    assert not rules.may_be_reached("+447700900123", [way(safe=False)])
    assert not rules.may_be_reached("+447700900123", [way(when_safe="after six")])
    assert rules.may_be_reached("+447700900456", [way(safe=False)])
    assert not rules.may_be_reached("", [])


def test_what_looks_like_an_address_a_number_or_an_illness_does_not_lie_about() -> None:
    for words in ("Ring 0161 496 0000", "M1 1AE", "4 Example Street", "nana@example.org", "He takes his tablets",
                  "her ADHD assessment", "the baby clinic"):  # fmt: skip
        assert not rules.may_lie_about(words), words
    for words in ("Takes Ayo to school every morning", "Every day at 8", "By Friday 16 October 2026"):
        assert rules.may_lie_about(words), words
