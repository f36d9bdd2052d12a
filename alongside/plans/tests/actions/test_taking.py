"""A copy that somebody took themselves."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.plans import actions, queries
from alongside.plans.models import PlanCopy
from alongside.plans.states import CopyKind, PlanStatus
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db


def test_it_is_noted_once_a_day_and_every_time_in_the_lines() -> None:
    plan, now = factories.a_plan(PlanStatus.AGREED), timezone.now()
    nana = factories.nana_of(plan)
    for days in (0, 0, 1):
        actions.take_copy(plan=plan, person=nana, kind=CopyKind.LARGE, at=now + timedelta(days=days))
    assert PlanCopy.objects.filter(made_by=None).count() == 2
    assert AuditEvent.objects.filter(event="plan_copy.taken").count() == 3


def test_it_is_not_the_copy_the_service_owes_them() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    actions.take_copy(plan=plan, person=factories.nana_of(plan), kind=CopyKind.PLAIN, at=timezone.now())
    assert queries.copies_of(plan) == []
    waiting = queries.waiting_for(factories.coordinator_of(plan), today=timezone.localdate())
    assert "Give everyone their copy of the plan." in [one.words for one in waiting]
