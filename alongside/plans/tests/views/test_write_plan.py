"""Writing down what the family presents."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.foundation.fields.times import day_boxes
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db
DAY = factories.day_of(timezone.now()) + timedelta(days=75)


def post(plan: Plan, **typed: str) -> Any:
    said = {"hopes": "Peace", "watcher": str(factories.nana_of(plan).pk), "watcher_how": "", "review_where": ""}
    address = doors.at("write_plan", plan)
    return doors.posts(factories.coordinator_of(plan), address, **(said | day_boxes("review_on", DAY) | typed))


def test_it_is_for_the_coordinator() -> None:
    plan = factories.a_plan()
    address = doors.at("write_plan", plan)

    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(factories.coordinator_of(plan), address, words="Write down the family’s plan")


def test_what_they_say_is_saved() -> None:
    plan = factories.a_plan(whole=False)

    assert post(plan, hopes="Peace — “كل يوم” 🕊").status_code == 302

    plan = factories.again(plan)
    assert (plan.hopes, plan.watcher, plan.review_on) == ("Peace — “كل يوم” 🕊", factories.nana_of(plan), DAY)


def test_nobody_yet_is_an_answer() -> None:
    plan = factories.a_plan(whole=False)
    post(plan, watcher="nobody")

    assert factories.again(plan).nobody_watches_yet


def test_once_agreed_the_words_stay_and_what_was_typed_comes_back() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    seen = doors.page(post(plan, hopes="Something else"))

    assert "An agreed plan never changes." in seen
    assert "Something else" in seen


def test_an_impossible_day_comes_back_with_everything_typed() -> None:
    plan = factories.a_plan(whole=False)
    seen = doors.page(post(plan, **{"review_on-day": "31", "review_on-month": "2"}))

    assert "Enter a real date" in seen
    assert "Peace" in seen


def test_a_review_before_the_meeting_comes_back_with_a_sentence() -> None:
    plan = factories.a_plan(whole=False)

    assert "This day is before the family met." in doors.page(post(plan, **{"review_on-year": "2020"}))


def test_the_second_of_two_writers_is_told_and_sees_both() -> None:
    plan = factories.a_plan(whole=False)
    client = doors.signed_in(factories.coordinator_of(plan))
    opened = client.get(doors.at("write_plan", plan)).content.decode()
    seen_before = opened.split('name="seen" value="')[1].split('"')[0]
    post(plan, hopes="The first says this")

    seen = doors.page(post(plan, hopes="The second says that", seen=seen_before))

    assert "The first says this" in seen
    assert "The second says that" in seen


def test_a_review_sooner_than_usual_is_said_and_not_refused() -> None:
    plan = factories.a_plan(review_on=DAY - timedelta(days=65))
    seen = doors.signed_in(factories.coordinator_of(plan)).get(doors.at("write_plan", plan)).content.decode()

    assert "This is sooner than usual" in seen
