"""Promises about promises: somebody makes each one, and what was answered is not lost."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.conferences.actions import do_not_invite
from alongside.conferences.states import ConferenceStatus, NotInvitedWhy
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named
from alongside.families.tests.factories import mother_of
from alongside.plans import actions
from alongside.plans.actions import CannotChangePlan
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus, PointAnswer
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def add(plan: Plan, **facts: Any) -> Any:
    return actions.add_promise(plan=plan, by=factories.coordinator_of(plan), at=NOW, **{"what": "Sings"} | facts)


def test_a_promise_is_added_with_who_and_who_checks() -> None:
    plan = factories.a_plan(whole=False)

    promise = add(plan, person=factories.nana_of(plan), when="On Sundays", checker=mother_of(plan.family))

    assert (promise.who, promise.checked_by, promise.number) == ("Nana", "Ruth", 1)
    assert AuditEvent.objects.filter(event="promise.added", family_id=plan.family_id).exists()


def test_a_promise_with_no_one_is_refused() -> None:
    with pytest.raises(CannotChangePlan, match="Say who does this"):
        add(factories.a_plan(whole=False))


def test_a_promise_of_a_relative_and_a_service_at_once_is_refused() -> None:
    plan = factories.a_plan(whole=False)

    with pytest.raises(CannotChangePlan, match="not both"):
        add(plan, person=factories.nana_of(plan), service_name="School")


def test_who_is_not_invited_for_safety_is_not_named() -> None:
    conference = a_conference(ConferenceStatus.PREPARING)
    guest = guest_named(conference, "Nana")
    do_not_invite(guest=guest, reason=NotInvitedWhy.BAIL, why="Bail conditions.", by=coordinator_at(conference), at=NOW)
    plan = actions.start_plan(conference=conference, by=coordinator_at(conference), at=NOW)

    with pytest.raises(CannotChangePlan, match="not invited for safety"):
        add(plan, person=guest.person)


def test_saying_who_was_meant_keeps_the_familys_word_for_them() -> None:
    device = factories.a_lent_device()
    actions.write_working_plan(device=device, words=factories.some_words(), turn=0, at=NOW)
    plan = actions.present_working_plan(device=device, at=NOW)
    auntie = plan.promises.get(who_words="Auntie")

    actions.change_promise(
        promise=auntie, changes={"person": mother_of(plan.family)}, by=factories.coordinator_of(plan), at=NOW
    )

    auntie.refresh_from_db()
    assert auntie.person == mother_of(plan.family)
    assert auntie.who == "Auntie"


def test_another_person_ends_the_word_that_meant_the_one_before() -> None:
    device = factories.a_lent_device()
    actions.write_working_plan(device=device, words=factories.some_words(), turn=0, at=NOW)
    plan = actions.present_working_plan(device=device, at=NOW)
    school = plan.promises.get(who_words="Nana Rose")

    actions.change_promise(
        promise=school, changes={"person": mother_of(plan.family)}, by=factories.coordinator_of(plan), at=NOW
    )

    school.refresh_from_db()
    assert school.who == "Ruth"


def test_a_back_up_and_help_are_added_changed_and_taken_out() -> None:
    plan = factories.a_plan()
    by = factories.coordinator_of(plan)
    back_up, support = plan.back_ups.get(), plan.support_asked.get()

    actions.change_back_up(back_up=back_up, changes={"then_words": "we ring Dele"}, by=by, at=NOW)
    actions.change_support(support=support, changes={"what": "Two beds"}, by=by, at=NOW)
    actions.remove_point(point=plan.promises.first(), by=by, at=NOW)  # type: ignore[arg-type]

    plan = factories.again(plan)
    assert plan.back_ups.get().then_words == "we ring Dele"
    assert plan.support_asked.get().what == "Two beds"
    assert plan.promises.count() == 2
    events = {"back_up.changed", "support.changed", "promise.removed"}
    assert set(AuditEvent.objects.filter(event__in=events).values_list("event", flat=True)) == events


def test_a_point_that_was_answered_is_changed_not_taken_out() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    plan = factories.answer(plan, PointAnswer.CHANGE)

    with pytest.raises(CannotChangePlan, match="has been answered"):
        actions.remove_point(point=plan.promises.all()[0], by=factories.coordinator_of(plan), at=NOW)


def test_only_who_writes_the_plan_down_adds_to_it() -> None:
    plan = factories.a_plan()

    with pytest.raises(NotAllowed):
        actions.add_back_up(plan=plan, if_words="If", then_words="then", by=factories.referrer_of(plan), at=NOW)
