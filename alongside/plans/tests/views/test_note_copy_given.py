"""A copy reached its reader."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.foundation.fields.times import day_boxes
from alongside.plans import actions
from alongside.plans.models import Plan, PlanCopy
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def a_copy(plan: Plan) -> PlanCopy:
    by = factories.coordinator_of(plan)
    return actions.make_copy(plan=plan, person=factories.nana_of(plan), by=by, at=NOW)


def test_the_coordinator_notes_how_and_when() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    copy, by = a_copy(plan), factories.coordinator_of(plan)
    address = doors.at("note_copy_given", plan, copy.pk)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="Nana has their copy")

    doors.posts(by, address, given_how="By hand", **day_boxes("given_on", factories.day_of(NOW)))

    assert plan.copies.get().given_how == "By hand"


def test_tomorrow_has_not_come() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    tomorrow = day_boxes("given_on", factories.day_of(NOW) + timedelta(days=1))
    address = doors.at("note_copy_given", plan, a_copy(plan).pk)

    seen = doors.page(doors.posts(factories.coordinator_of(plan), address, given_how="By hand", **tomorrow))

    assert "on the day or after it" in seen
    assert "By hand" in seen
