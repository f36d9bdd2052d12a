"""Reading the plan back."""

import pytest

from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def test_the_coordinator_reads_it_back_and_they_say_yes() -> None:
    plan = factories.a_plan()
    address, by = doors.at("read_back", plan), factories.coordinator_of(plan)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="Read back to the family and they say yes")

    doors.posts(by, address)

    assert factories.again(plan).status == PlanStatus.PRESENTED


def test_while_something_is_missing_there_is_no_button_and_the_reasons_are_said() -> None:
    plan = factories.a_plan(whole=False)
    address, by = doors.at("read_back", plan), factories.coordinator_of(plan)

    seen = doors.signed_in(by).get(address).content.decode()
    assert "There is no promise in this plan yet." in seen
    assert "they say yes" not in seen
    assert "There is no promise in this plan yet." in doors.page(doors.posts(by, address))
    assert factories.again(plan).status == PlanStatus.WRITING


def test_it_is_taken_back_by_a_press_never_by_looking() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    address, by = doors.at("take_back", plan), factories.coordinator_of(plan)

    assert doors.signed_in(by).get(address).status_code == 405
    assert doors.signed_in(factories.referrer_of(plan)).post(address).status_code == 403
    doors.posts(by, address)
    assert factories.again(plan).status == PlanStatus.WRITING
