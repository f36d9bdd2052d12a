"""Taking a request in hand reads it as it is saved now."""

import pytest
from django.utils import timezone

from alongside.referrals.actions import send_referral
from alongside.referrals.actions.holding import held
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral

pytestmark = pytest.mark.django_db


def test_what_somebody_else_did_meanwhile_is_seen() -> None:
    referral = a_referral()
    send_referral(referral=referral, by=referral.referrer, at=timezone.now())
    assert referral.status == ReferralStatus.WRITING
    assert held(referral).status == ReferralStatus.SENT
