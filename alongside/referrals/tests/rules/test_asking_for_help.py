"""Who answers, what is the same asked twice, what is a flood, and why something cannot be done."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from alongside.referrals.rules import asking_for_help as rules
from alongside.referrals.rules.asking_for_help import MayAnswer, who_answers
from alongside.referrals.states import HelpStatus, SafeWay

LONG = "There is shouting every night and my brother is so afraid that he hides."
PHONE = "07700 900123"


@dataclass
class Said:
    status: str = HelpStatus.WRITING
    happening: str = LONG
    safe_way: str = SafeWay.TEXT
    reach_at: str = PHONE
    answered_pages: list[str] = field(default_factory=list)
    answer_by_on: date | None = None


def test_whoever_answers_and_has_fewest_waiting_is_next() -> None:
    busy, free = MayAnswer(1, answers_help=True, waiting=3), MayAnswer(2, answers_help=True, waiting=1)
    assert who_answers([busy, free, MayAnswer(3, manages=True), MayAnswer(4)]) == 2


def test_where_nobody_answers_a_manager_does_and_else_anybody() -> None:
    assert who_answers([MayAnswer(1), MayAnswer(2, manages=True, waiting=9)]) == 2
    assert who_answers([MayAnswer(1, waiting=2), MayAnswer(2, waiting=1)]) == 2


def test_nobody_who_is_away_while_somebody_is_there() -> None:
    away = MayAnswer(1, answers_help=True, away=True, back_in_time=True)
    assert who_answers([away, MayAnswer(2, waiting=7)]) == 2


def test_where_all_are_away_whoever_is_back_before_it_is_due() -> None:
    back = MayAnswer(2, away=True, back_in_time=True)
    assert who_answers([MayAnswer(1, answers_help=True, away=True), back]) == 2


def test_with_nobody_at_all_nobody_answers() -> None:
    assert who_answers([]) is None
    assert who_answers([MayAnswer(1, away=True)]) is None


@pytest.mark.parametrize(
    ("words", "at", "others_words", "others_at", "alike"),
    [
        (LONG, PHONE, LONG, PHONE, True),
        (LONG, "", f"  {LONG.upper()}\n", "", True),
        (LONG, PHONE, LONG + " Please ring.", "+44 7700 900 123", True),
        (LONG, PHONE, LONG + " Please ring.", "07700 900124", False),
        (LONG, "", LONG + " Please ring.", "", False),
        ("Please help me", "", "Please help me", "", False),
        ("Please help me", PHONE, "please help me", PHONE, True),
        (LONG, PHONE, "My neighbour has a new baby and is very tired.", PHONE, False),
        (LONG, "Nur@example.org", LONG + "!", "nur@example.org", True),
        ("", "", "", "", False),
    ],
)
def test_the_same_asked_twice_is_seen(words: str, at: str, others_words: str, others_at: str, alike: bool) -> None:
    assert rules.are_alike(words, at, others_words, others_at) is alike
    assert rules.are_alike(others_words, others_at, words, at) is alike


def test_what_looks_like_a_flood_says_why_it_was_set_aside() -> None:
    no = {"filled_by_a_machine": False, "too_many_from_one": False, "too_many": False}
    assert rules.why_set_aside(**no) == ""
    reasons = {rules.why_set_aside(**(no | {name: True})) for name in no}
    assert len(reasons) == 3
    assert all(reason.endswith(".") for reason in reasons)


def test_it_can_be_sent_with_words_and_a_safe_way_and_nothing_else() -> None:
    assert rules.blockers_to_sending(Said(reach_at="")) == []
    assert len(rules.blockers_to_sending(Said(happening="  ", safe_way=""))) == 2
    assert rules.blockers_to_sending(Said(status=HelpStatus.SENT)) == ["You have sent this already."]


@pytest.mark.parametrize("status", HelpStatus)
def test_each_thing_can_be_done_only_while_it_makes_sense(status: HelpStatus) -> None:
    writing, open_still = status == HelpStatus.WRITING, status not in (HelpStatus.WRITING, HelpStatus.STOPPED)
    assert (rules.blockers_to_writing(Said(status=status)) == []) is writing
    assert (rules.blockers_to_saying_more(Said(status=status)) == []) is open_still
    assert (rules.blockers_to_stopping(Said(status=status)) == []) is open_still


def test_it_is_late_the_day_after_the_day_we_said_while_nobody_has_answered() -> None:
    due = date(2026, 11, 25)
    assert not rules.is_late(Said(status=HelpStatus.SENT, answer_by_on=due), today=due)
    assert rules.is_late(Said(status=HelpStatus.SENT, answer_by_on=due), today=date(2026, 11, 26))
    assert rules.is_late(Said(status=HelpStatus.SET_ASIDE, answer_by_on=due), today=date(2026, 11, 26))
    assert not rules.is_late(Said(status=HelpStatus.ANSWERED, answer_by_on=due), today=date(2026, 11, 26))


def test_the_steps_follow_one_another_and_end_with_reading_it_once_more() -> None:
    assert [rules.step_after(step) for step in rules.STEPS] == ["family", "helped", "safe", "check"]
    assert [rules.step_before(step) for step in rules.STEPS] == ["", "happening", "family", "helped"]
    assert rules.first_unanswered(Said(answered_pages=["happening", "helped"])) == "family"
    assert rules.first_unanswered(Said(answered_pages=list(rules.STEPS))) == "check"


@pytest.mark.parametrize(
    ("at", "can"), [("0191 498 0000", True), ("07700900123", True), ("12", False), ("nan", False), ("", False)]
)
def test_somebody_can_be_rung_only_at_a_number(at: str, can: bool) -> None:
    assert rules.can_be_reached(SafeWay.PHONE, at) is can
