"""Who watches over the plan calls to come back together; anybody asks for help."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.families.models import Notice
from alongside.home.tests.plans_at_home import a_plan_we_live_by, browser_of, nana, reads, ruth
from alongside.plans import actions
from alongside.plans.models import ReviewCall
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["call_for_review", "ask_for_help"])
def test_a_stranger_is_shown_the_door(page: str) -> None:
    assert Client().get(reverse(page))["Location"].startswith(reverse("home_door"))


def test_only_who_watches_over_the_plan_calls_to_come_back_together() -> None:
    plan = a_plan_we_live_by()
    client = browser_of(plan, ruth(plan))
    assert client.get(reverse("call_for_review")).status_code == 404
    assert client.post(reverse("call_for_review"), {"why": "x"}).status_code == 404
    assert not ReviewCall.objects.exists()


def test_the_coordinator_is_told_and_the_call_stands_until_it_is_answered() -> None:
    plan = a_plan_we_live_by()
    client, by = browser_of(plan, nana(plan)), factories.coordinator_of(plan)
    client.post(reverse("call_for_review"), {"why": "Nobody sleeps any more"})
    assert Notice.objects.get(words__contains="come back together").worker == by
    assert "Nobody sleeps any more" in signed_in(by).get(doors.at("plan", plan)).content.decode()
    assert "Your coordinator was told." in reads(client, "call_for_review")
    call = ReviewCall.objects.get()
    day = timezone.localdate()
    actions.answer_call(call=call, words="I come on Friday.", meet_on=day, by=by, at=timezone.now())
    seen = reads(client)
    assert "I come on Friday." in seen


def test_asked_twice_while_one_waits_it_stays_one_and_says_why() -> None:
    plan = a_plan_we_live_by()
    client = browser_of(plan, nana(plan))
    client.post(reverse("ask_for_help"), {"why": ""})
    answer = client.post(reverse("ask_for_help"), {"why": "Again"})
    assert "You have asked already." in answer.content.decode()
    assert ReviewCall.objects.count() == 1


def test_everybody_can_ask_for_help_and_only_they_read_it() -> None:
    plan = a_plan_we_live_by()
    browser_of(plan, ruth(plan)).post(reverse("ask_for_help"), {"why": "I am so tired"})
    assert "I am so tired" not in reads(browser_of(plan, nana(plan)))
    assert "You asked for help." in reads(browser_of(plan, ruth(plan)))


def test_words_that_cannot_be_kept_come_back() -> None:
    plan = a_plan_we_live_by()
    client = browser_of(plan, nana(plan))
    for bad in ("a\x00b", "x" * 100_000):
        answer = client.post(reverse("ask_for_help"), {"why": bad})
        assert answer.status_code == 200
        assert "govuk-error-summary" in answer.content.decode()
    assert not ReviewCall.objects.exists()
