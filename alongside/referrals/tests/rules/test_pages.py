"""What a page still needs. No database."""

from alongside.referrals.models import Referral
from alongside.referrals.rules import BY_KEY, PAGES, said_of, still_needed


def test_a_page_nobody_opened_is_not_answered_yet() -> None:
    assert still_needed(Referral(), BY_KEY["dates"]) == ["“Dates that matter” is not answered yet."]
    assert said_of(Referral(), BY_KEY["dates"]) == "To do"


def test_nothing_to_say_is_an_answer_too() -> None:
    assert still_needed(Referral(answered=["dates"]), BY_KEY["dates"]) == []


def test_words_left_for_later_are_started_not_answered() -> None:
    assert said_of(Referral(dates_that_matter="Court on Monday"), BY_KEY["dates"]) == "Started"


def test_an_answer_that_is_needed_is_asked_for_by_name() -> None:
    page = BY_KEY["worries"]
    referral = Referral(answered=["worries"], worries="Nights are loud", what_needs_to_change="Calm nights")
    assert still_needed(referral, page) == ["Write by when it needs to change."]


def test_every_answer_belongs_to_one_page() -> None:
    fields = [name for page in PAGES for name in page.fields]
    assert len(fields) == len(set(fields))
    assert {name for page in PAGES for name in page.needed} <= set(fields)
