"""Help the family asks for."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.foundation.fields.times import day_boxes
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db
DAY = factories.day_of(timezone.now()) + timedelta(days=9)


def test_it_is_for_the_coordinator() -> None:
    plan = factories.a_plan()
    for address in (doors.at("ask_for_support", plan), doors.at("change_support", plan, plan.support_asked.get().pk)):
        doors.turns_away_strangers(address)
        doors.hides_from_who_is_not_involved(address)
        doors.refuses(factories.referrer_of(plan), address)
        doors.is_for(factories.coordinator_of(plan), address, words="Who decides?")


def test_what_from_whom_who_decides_and_by_when() -> None:
    plan, decider = factories.a_plan(whole=False), factories.a_social_care_manager()
    typed = {"what": "A bus pass", "from_whom": "The council", "decider": str(decider.pk)}
    doors.posts(
        factories.coordinator_of(plan), doors.at("ask_for_support", plan), **typed, **day_boxes("decide_by_on", DAY)
    )

    support = plan.support_asked.get()
    assert (support.what, support.decider, support.decide_by_on) == ("A bus pass", decider, DAY)


def test_the_coordinator_is_not_offered_as_the_one_who_decides() -> None:
    plan = factories.a_plan()
    by = factories.coordinator_of(plan)

    typed = {"what": "A bus pass", "from_whom": "The council", "decider": str(by.pk)}
    seen = doors.page(doors.posts(by, doors.at("ask_for_support", plan), **typed, **day_boxes("decide_by_on", DAY)))

    assert "Choose one of the answers" in seen


def test_who_and_when_is_asked_for() -> None:
    plan = factories.a_plan()
    seen = doors.page(doors.posts(factories.coordinator_of(plan), doors.at("ask_for_support", plan), what="A bed"))

    assert "Choose who decides." in seen
    assert "Enter a date" in seen
