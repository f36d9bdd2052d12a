"""A call stands on the plan until it is answered."""

import pytest
from django.utils import timezone

from alongside.plans import actions
from alongside.plans.models import Plan, ReviewCall
from alongside.plans.states import CallKind, PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def a_call(plan: Plan) -> ReviewCall:
    nana = factories.nana_of(plan)
    return actions.call_for_review(
        plan=plan, person=nana, kind=CallKind.REVIEW, why="It is too much", by=None, at=timezone.now()
    )


def test_it_is_answered_from_the_plan_page() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    by, call = factories.coordinator_of(plan), a_call(plan)
    address = doors.at("answer_call", plan, call.pk)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.is_for(by, address, words="It is too much")
    assert address in doors.signed_in(by).get(doors.at("plan", plan)).content.decode()
    doors.posts(by, address, words="We meet on Friday.")
    seen = doors.signed_in(by).get(doors.at("plan", plan)).content.decode()
    assert "We meet on Friday." in seen
    assert address not in seen


def test_without_words_it_comes_back_and_still_waits() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    call = a_call(plan)
    seen = doors.page(doors.posts(factories.coordinator_of(plan), doors.at("answer_call", plan, call.pk), words=""))
    assert "govuk-error-summary" in seen
    call.refresh_from_db()
    assert call.answered_at is None


def test_a_call_is_written_down_for_somebody_who_rang() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    by, address = factories.coordinator_of(plan), doors.at("note_call", plan)
    doors.turns_away_strangers(address)
    doors.posts(by, address, who=factories.nana_of(plan).pk, kind="help", words="Please ring me")
    call = ReviewCall.objects.get()
    assert (call.person, call.noted_by, call.why) == (factories.nana_of(plan), by, "Please ring me")
    assert "Choose who asks." in doors.page(doors.posts(by, address, kind="help"))
