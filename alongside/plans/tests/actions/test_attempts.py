"""A worker's attempt to open what the family writes is written down as refused."""

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.conferences.tests.factories import coordinator_at
from alongside.plans import actions
from alongside.plans.tests import factories


@pytest.mark.django_db
def test_the_attempt_is_written_down_with_who_and_which_family() -> None:
    private_time = factories.a_private_time_on_a_device()
    by = coordinator_at(private_time.conference)

    actions.note_working_plan_refused(private_time=private_time, by=by, at=timezone.now())

    event = AuditEvent.objects.get(event="working_plan.refused")
    assert (event.outcome, event.actor_id) == (Outcome.REFUSED, by.pk)
    assert event.family_id == private_time.conference.family_id
