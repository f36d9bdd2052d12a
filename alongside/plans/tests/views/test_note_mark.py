"""They told me on the phone."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.plans.models import Mark
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def test_what_they_told_stands_on_every_page_as_written_down_for_them() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    promise, by, nana = (
        plan.promises.get(what__contains="school"),
        factories.coordinator_of(plan),
        factories.nana_of(plan),
    )
    address = doors.at("note_mark", plan, promise.pk)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.is_for(by, address, words="How is it going?")
    doors.posts(by, address, who=nana.pk, mark="not_yet", words="The bus is late")
    seen = doors.signed_in(by).get(doors.at("plan", plan)).content.decode()
    assert "The bus is late" in seen
    assert f"{by.name}</bdi> wrote this down" in seen


def test_an_unfinished_page_comes_back_with_what_was_typed() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address = doors.at("note_mark", plan, plan.promises.all()[0].pk)
    seen = doors.page(doors.posts(factories.coordinator_of(plan), address, who="", words="O’Brien said 🎈"))
    assert "Choose who said it." in seen
    assert "O’Brien said 🎈" in seen
    assert not Mark.objects.exists()


def test_a_promise_of_another_plan_is_not_found() -> None:
    plan, other = factories.a_plan(PlanStatus.AGREED), factories.a_plan(PlanStatus.AGREED)
    address = doors.at("note_mark", plan, other.promises.all()[0].pk)
    assert doors.signed_in(factories.coordinator_of(plan)).get(address).status_code == 404


def test_a_service_and_a_relative_are_late_in_the_same_words() -> None:
    plan = factories.a_plan(PlanStatus.AGREED, at=timezone.now() - timedelta(days=20))
    seen = doors.signed_in(factories.coordinator_of(plan)).get(doors.at("plan", plan)).content.decode()
    assert "6 days late" in seen
