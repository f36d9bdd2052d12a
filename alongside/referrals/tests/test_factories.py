"""Every state of a request can be made, through the actions alone."""

import pytest

from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, allocated

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("status", ReferralStatus)
def test_a_request_can_be_brought_to_every_state(status: ReferralStatus) -> None:
    assert a_referral(status).status == status


def test_an_accepted_request_can_have_a_coordinator() -> None:
    assert allocated(a_referral(ReferralStatus.ACCEPTED)).allocations.count() == 1
