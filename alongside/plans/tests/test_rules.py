"""What must be true before a plan can move on: thought through without a database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.people.models import Person
from alongside.plans import rules
from alongside.plans.models import BackUp, Plan, Promise
from alongside.plans.rules import Line, Said, WorkingWords
from alongside.plans.states import TRANSITIONS, CameTo, PlanStatus, PointAnswer

RUTH = Person(pk=1, given_names="Ruth", family_name="Madeup")
NANA = Person(pk=2, given_names="Ruth", family_name="Sampleton", known_as="Nana Ruth")
NO_NAME = Person(pk=3, council_child_id="CH0001")

WORDS = st.text(st.sampled_from("ab \n“اé🕊"), max_size=12)
LINES = st.lists(st.builds(Line, WORDS, WORDS, WORDS, WORDS), max_size=3).map(tuple)
PLANS = st.builds(WorkingWords, WORDS, LINES, LINES, LINES, WORDS, WORDS)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Nana Ruth", NANA),
        ("  nana   ruth ", NANA),
        ("Ruth Sampleton", NANA),
        ("Ruth Madeup", RUTH),
        ("Ruth", None),  # two people are called so
        ("Nan", None),
        ("", None),
    ],
)
def test_a_name_is_somebody_only_where_it_is_exactly_one_persons(written: str, meant: Person | None) -> None:
    # "Nana Ruth" has Ruth as her given name too.
    assert rules.who_is(written, [RUTH, NANA, NO_NAME]) is meant


def test_a_child_without_a_name_is_never_meant_by_one() -> None:
    assert rules.who_is(NO_NAME.full_name, [NO_NAME]) is None


@given(words=PLANS)
def test_what_is_kept_and_read_again_is_the_same(words: WorkingWords) -> None:
    from dataclasses import asdict

    assert WorkingWords.from_json(asdict(words)) == words


def test_agreed_is_where_every_answer_starts() -> None:
    assert Said().answer == PointAnswer.AGREED


@pytest.mark.parametrize(
    ("given_answers", "round_number", "status"),
    [
        ([PointAnswer.AGREED, PointAnswer.AGREED], 1, PlanStatus.AGREED),
        ([PointAnswer.AGREED, PointAnswer.CHANGE], 1, PlanStatus.CHANGES_ASKED),
        ([PointAnswer.NOT_SAFE, PointAnswer.CHANGE], 1, PlanStatus.CHANGES_ASKED),
        ([PointAnswer.NOT_SAFE, PointAnswer.AGREED], 2, PlanStatus.NOT_AGREED),
        ([PointAnswer.CHANGE, PointAnswer.AGREED], 2, PlanStatus.CHANGES_ASKED),
    ],
)
def test_the_answers_make_the_status(given_answers: list[PointAnswer], round_number: int, status: PlanStatus) -> None:
    answers = {str(number): Said(answer) for number, answer in enumerate(given_answers)}

    assert rules.status_after(answers, round_number=round_number) == status
    assert status in TRANSITIONS[PlanStatus.PRESENTED]


@pytest.mark.parametrize(
    ("came_to", "by_on", "goes_on"),
    [
        (CameTo.KEPT, None, True),  # every morning
        (CameTo.KEPT, date(2026, 10, 1), False),  # done
        (CameTo.NOT_YET, date(2026, 10, 1), True),
        (CameTo.PARTLY, None, True),
        (CameTo.NO_LONGER_NEEDED, None, False),
    ],
)
def test_what_goes_on_into_the_next_version(came_to: CameTo, by_on: date | None, goes_on: bool) -> None:
    assert rules.goes_on(Promise(by_on=by_on), came_to) is goes_on


@pytest.mark.parametrize(
    ("review_on", "said"),
    [(date(2026, 12, 9), "sooner"), (date(2026, 12, 10), ""), (date(2027, 1, 10), ""), (date(2027, 1, 11), "later")],
)
def test_a_review_outside_the_services_window_is_mentioned(review_on: date, said: str) -> None:
    warning = rules.review_window_warning(review_on, met_on=date(2026, 10, 10), from_months=2, until_months=3)

    assert (said in warning) if said else warning == ""


@given(day=st.dates(date(2000, 1, 1), date(2090, 1, 1)), months=st.integers(0, 36))
def test_months_after_a_day_are_months_after_it(day: date, months: int) -> None:
    later = rules.months_after(day, months)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day


def test_an_if_is_said_once() -> None:
    assert rules.if_words(BackUp(if_words="if it snows")) == "if it snows"
    assert rules.if_words(BackUp(if_words="it snows")) == "If it snows"


def test_until_it_is_noted_who_came_whoever_said_they_would_was_there() -> None:
    assert rules.was_there(came="", coming="comes")
    assert not rules.was_there(came="", coming="not_coming")
    assert not rules.was_there(came="did_not", coming="comes")
    assert rules.was_there(came="remote", coming="")


@pytest.mark.parametrize(
    "status", [PlanStatus.PRESENTED, PlanStatus.AGREED, PlanStatus.NOT_AGREED, PlanStatus.REPLACED]
)
def test_words_that_were_presented_do_not_change(status: PlanStatus) -> None:
    assert len(rules.blockers_to_changing(Plan(status=status))) == 1
