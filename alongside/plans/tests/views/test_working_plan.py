"""What the family writes is closed to every worker, and the attempt is written down."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.access.states import Role
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.conferences.tests.factories import coordinator_at
from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_practitioner, a_service_manager
from alongside.plans import actions
from alongside.plans.rules import WorkingWords
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = [pytest.mark.django_db]
SECRET = "Grandad may not know where Fola lives"


def test_nobody_who_signs_in_opens_it_whatever_their_roles() -> None:
    private_time = factories.a_private_time_on_a_device()
    device = factories.a_lent_device(private_time)
    actions.write_working_plan(device=device, words=WorkingWords(hopes=SECRET), turn=0, at=timezone.now())
    conference = private_time.conference
    everything = a_practitioner(
        *(role for role in Role if role != Role.ADMINISTRATOR), service=conference.family.service
    ).worker
    works_with(conference.family, everything, Part.COORDINATOR)
    workers = [
        coordinator_at(conference),
        conference.referral.referrer,
        a_service_manager(conference.family.service),
        everything,
    ]

    for worker in workers:
        answer = doors.signed_in(worker).get(reverse("working_plan", args=[private_time.pk]))

        assert answer.status_code == 403
        assert SECRET not in answer.content.decode()
        assert "No worker can open it" in answer.content.decode()
        event = AuditEvent.objects.filter(event="working_plan.refused", actor_id=worker.pk).get()
        assert (event.outcome, event.family_id) == (Outcome.REFUSED, conference.family_id)


def test_strangers_sign_in_and_other_workers_learn_nothing() -> None:
    private_time = factories.a_private_time_on_a_device()
    address = reverse("working_plan", args=[private_time.pk])

    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)


@pytest.mark.django_db(transaction=True)
def test_that_it_was_refused_stays_written_though_the_page_was_refused() -> None:
    private_time = factories.a_private_time_on_a_device()
    doors.signed_in(coordinator_at(private_time.conference)).get(reverse("working_plan", args=[private_time.pk]))

    assert AuditEvent.objects.filter(event="working_plan.refused", outcome=Outcome.REFUSED).count() == 1
