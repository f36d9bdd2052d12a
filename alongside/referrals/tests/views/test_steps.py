"""The pages in the order they are walked."""

import pytest

from alongside.referrals.queries import get_referral_for
from alongside.referrals.rules.pages import SAFE
from alongside.referrals.tests.factories import a_referral
from alongside.referrals.views.steps import after, read_back_all, steps_of

pytestmark = pytest.mark.django_db


def test_a_page_about_each_child_follows_the_choice_of_children() -> None:
    made = a_referral(answered=False)
    referral = get_referral_for(made.referrer, made.reference)
    names = [step.name for step in steps_of(referral, None)]
    place = names.index("The children it is for")
    assert names[place + 1 : place + 3] == ["About Ayo", "About Tem"]
    assert names[-1] == "The report for the family"


def test_going_on_from_page_to_page_visits_every_page_and_ends_at_sending() -> None:
    made = a_referral(answered=False)
    referral = get_referral_for(made.referrer, made.reference)
    steps = steps_of(referral, None)
    assert [after(referral, step.key) for step in steps[:-1]] == [step.href for step in steps[1:]]
    assert after(referral, "report").endswith("/check-and-send/")


def test_a_whole_request_is_answered_on_every_page_and_read_back_with_safety_first() -> None:
    made = a_referral()
    referral = get_referral_for(made.referrer, made.reference)
    assert all(step.done for step in steps_of(referral, made.reports.get()))
    read = read_back_all(referral)
    assert read[0].section == SAFE
    said = {said for page in read for _, said in page.rows}
    assert {"Somebody calm.", "Madeup Primary", "Church on Sundays."} <= said


def test_a_question_after_a_yes_that_was_a_no_is_not_called_unsaid() -> None:
    made = a_referral(domestic_abuse=False, domestic_abuse_details="", mental_health="")
    [safety, *_] = read_back_all(get_referral_for(made.referrer, made.reference))
    assert "Mental health" in safety.unsaid
    assert not any(label.startswith("If yes") for label in safety.unsaid)
