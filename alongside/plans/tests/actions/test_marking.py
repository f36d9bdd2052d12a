"""Saying how a promise goes: by themselves at home, or told to a worker."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.families.models import Notice
from alongside.families.tests.factories import a_family, mother_of
from alongside.partners.tests.factories import a_social_worker
from alongside.plans import actions
from alongside.plans.models import Mark, Plan, Promise
from alongside.plans.states import MarkKind, PlanStatus
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db


def school(plan: Plan) -> Promise:
    return plan.promises.get(what__contains="school")


def test_a_worker_writes_down_what_they_were_told_and_both_names_stand() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    by, nana, now = factories.coordinator_of(plan), factories.nana_of(plan), timezone.now()
    mark = actions.mark_promise(promise=school(plan), mark=MarkKind.NOT_YET, person=nana, by=by, at=now)
    assert (mark.person, mark.noted_by) == (nana, by)
    line = AuditEvent.objects.get(event="promise.marked")
    assert (line.actor_id, line.detail) == (by.pk, {"mark": "not_yet", "person": nana.pk})


def test_at_home_nobody_of_the_workers_did_it() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    nana = factories.nana_of(plan)
    actions.mark_promise(promise=school(plan), mark=MarkKind.GOING_WELL, person=nana, by=None, at=timezone.now())
    line = AuditEvent.objects.get(event="promise.marked")
    assert (line.actor_id, line.actor_name) == (None, "a relative, at home")


def test_a_worker_marks_what_they_promised_themselves_and_not_what_others_did() -> None:
    plan = factories.a_plan()
    by, referrer, now = factories.coordinator_of(plan), factories.referrer_of(plan), timezone.now()
    bus = plan.promises.get(what__contains="bus pass")
    actions.change_promise(promise=bus, changes={"worker": referrer}, by=by, at=now)
    actions.read_back(plan=plan, by=by, at=now)
    factories.answer(plan)
    bus.refresh_from_db()
    assert actions.mark_promise(promise=bus, mark=MarkKind.DONE, person=None, by=referrer, at=now).person is None
    with pytest.raises(actions.CannotMark, match="Choose who said this"):
        actions.mark_promise(promise=school(plan), mark=MarkKind.DONE, person=None, by=referrer, at=now)


def test_the_worker_who_promised_is_told_that_it_did_not_happen() -> None:
    plan = factories.a_plan()
    by, referrer, now = factories.coordinator_of(plan), factories.referrer_of(plan), timezone.now()
    bus = plan.promises.get(what__contains="bus pass")
    actions.change_promise(promise=bus, changes={"worker": referrer}, by=by, at=now)
    actions.read_back(plan=plan, by=by, at=now)
    factories.answer(plan)
    bus.refresh_from_db()
    nana = factories.nana_of(plan)
    actions.mark_promise(promise=bus, mark=MarkKind.DID_NOT_HAPPEN, person=nana, by=None, at=now)
    told = Notice.objects.filter(words__contains="did not happen")
    assert {notice.worker for notice in told} == {by, referrer}


def test_who_does_not_work_with_the_family_marks_nothing() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    nana = factories.nana_of(plan)
    with pytest.raises(NotAllowed):
        actions.mark_promise(
            promise=school(plan), mark=MarkKind.DONE, person=nana, by=a_social_worker(), at=timezone.now()
        )


def test_nobody_of_another_family_is_said_to_have_said_it() -> None:
    plan, by = factories.a_plan(PlanStatus.AGREED), None
    somebody, by = mother_of(a_family()), factories.coordinator_of(plan)
    with pytest.raises(actions.CannotMark, match="somebody of this family"):
        actions.mark_promise(promise=school(plan), mark=MarkKind.DONE, person=somebody, by=by, at=timezone.now())


@pytest.mark.parametrize("status", [PlanStatus.WRITING, PlanStatus.PRESENTED, PlanStatus.REPLACED])
def test_a_plan_nobody_lives_by_is_not_marked(status: PlanStatus) -> None:
    plan = factories.a_plan(status)
    with pytest.raises(actions.CannotMark):
        actions.mark_promise(
            promise=school(plan), mark=MarkKind.DONE, person=factories.nana_of(plan),
            by=factories.coordinator_of(plan), at=timezone.now(),
        )  # fmt: skip


def test_the_next_day_the_same_words_are_a_new_mark() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    nana, now = factories.nana_of(plan), timezone.now()
    for days in (0, 0, 1):
        at = now + timedelta(days=days)
        actions.mark_promise(promise=school(plan), mark=MarkKind.GOING_WELL, person=nana, by=None, at=at)
    assert Mark.objects.count() == 2


def test_what_somebody_else_said_is_not_theirs_to_take_back() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    nana, now = factories.nana_of(plan), timezone.now()
    mark = actions.mark_promise(promise=school(plan), mark=MarkKind.GOING_WELL, person=nana, by=None, at=now)
    with pytest.raises(actions.CannotMark, match="Only who said it"):
        actions.take_back_mark(mark=mark, person=mother_of(plan.family), at=now)
    with pytest.raises(actions.CannotMark, match="ten minutes"):
        actions.take_back_mark(mark=mark, person=nana, at=now + timedelta(minutes=11))
