"""Somebody who was asked answers."""

import pytest
from django.utils import timezone

from alongside.plans import actions
from alongside.plans.models import Plan, Promise
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def asked(plan: Plan) -> Promise:
    return next(promise for promise in factories.again(plan).promises.all() if promise.asked)


def test_the_coordinator_writes_down_what_they_said() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address, by = doors.at("note_asked_reply", plan, asked(plan).pk), factories.coordinator_of(plan)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="What did they say?")

    doors.posts(by, address, answer="yes", words="Gladly", said_by="Pat")

    assert asked(plan).replies.get().said_by == "Pat"
    assert "Said yes" in doors.signed_in(by).get(doors.at("plan", plan)).content.decode()


def test_a_worker_who_is_asked_answers_for_themselves() -> None:
    plan = factories.a_plan()
    worker, by = factories.referrer_of(plan), factories.coordinator_of(plan)
    promise = next(p for p in plan.promises.all() if p.by_service)
    actions.change_promise(
        promise=promise, changes={"service_name": "School", "worker": worker}, by=by, at=timezone.now()
    )
    plan.conference.service_guests.update(came="did_not")  # type: ignore[union-attr]
    actions.read_back(plan=plan, by=by, at=timezone.now())
    address = doors.at("note_asked_reply", plan, promise.pk)

    doors.is_for(worker, address, words="Will you do this?")
    doors.posts(worker, address, answer="no", words="We have no places.", said_by=worker.name)

    assert "Said no" in doors.signed_in(by).get(doors.at("plan", plan)).content.decode()


def test_yes_or_no_is_asked_for() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address = doors.at("note_asked_reply", plan, asked(plan).pk)

    seen = doors.page(doors.posts(factories.coordinator_of(plan), address, words="Perhaps", said_by="Pat"))

    assert "Choose an answer." in seen
    assert "Perhaps" in seen
