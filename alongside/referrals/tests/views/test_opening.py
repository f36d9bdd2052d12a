"""Every opening and every refused attempt leaves a line."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.partners.tests.factories import a_service_manager
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral

pytestmark = pytest.mark.django_db


def test_opening_a_page_of_the_request_is_written_down_with_the_page(client: Client) -> None:
    referral = a_referral()
    client.force_login(referral.referrer)
    client.get(reverse("answer_page", args=[referral.reference, "safety"]))
    line = AuditEvent.objects.get(event="family.opened", actor_id=referral.referrer.pk)
    assert (line.outcome, line.family_id, line.detail) == (Outcome.LOOKED, referral.family_id, {"page": "safety"})


def test_a_refused_attempt_is_written_down_with_what_was_refused(client: Client) -> None:
    referral, manager = a_referral(ReferralStatus.SENT, private_law=True), a_service_manager()
    client.force_login(manager)
    client.post(reverse("decide_referral", args=[referral.reference]), {"decision": "accept", "reason": "Yes."})
    line = AuditEvent.objects.get(event="referral.refused")
    assert (line.outcome, line.subject_id, line.actor_id) == (Outcome.REFUSED, referral.pk, manager.pk)
    assert line.detail == {"why": "CannotAcceptReferral"}
