"""A coordinator leaves a family."""

import pytest
from django.utils import timezone

from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from alongside.referrals.actions.leaving import end_coordinator
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, allocated

pytestmark = pytest.mark.django_db


def test_only_the_coordinators_part_ends() -> None:
    coordinator = a_coordinator()
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), coordinator)
    works_with(referral.family, coordinator, Part.OTHER)
    end_coordinator(referral, why="Moved on.", by=a_service_manager(), at=timezone.now())
    still_open = referral.family.involvements.filter(ended_at=None, worker=coordinator)
    assert [one.part for one in still_open] == [Part.OTHER]
    assert referral.allocations.get().ended_why == "Moved on."


def test_a_family_without_a_coordinator_has_nobody_to_lose() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    assert end_coordinator(referral, why="None.", by=a_service_manager(), at=timezone.now()) is None
