"""Which requests a worker may know of."""

import pytest
from django.http import Http404

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker, an_administrator
from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker
from alongside.referrals.queries import get_referral_for, referrals_visible_to
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, allocated

pytestmark = pytest.mark.django_db


def test_the_referrer_the_manager_and_the_coordinator_read_it() -> None:
    referral = allocated(a_referral(ReferralStatus.ACCEPTED))
    coordinator = referral.allocations.get().coordinator
    for worker in (referral.referrer, a_service_manager(), coordinator):
        assert get_referral_for(worker, referral.reference) == referral


@pytest.mark.parametrize(
    ("role", "part"),
    [
        (Role.ADVOCATE, Part.ADVOCATE),
        (Role.INTERPRETER, Part.INTERPRETER),
        (Role.PRACTITIONER, Part.TEACHER),
        (Role.PRACTITIONER, Part.HEALTH),
    ],
)
def test_whoever_helps_without_needing_it_does_not_read_it(role: Role, part: Part) -> None:
    referral, helper = a_referral(), a_worker(role)
    works_with(referral.family, helper, part)
    with pytest.raises(Http404):
        get_referral_for(helper, referral.reference)


@pytest.mark.parametrize(
    "stranger",
    [a_social_worker, an_administrator, lambda: a_service_manager(a_service("Another Madeup Service"))],
    ids=["another social worker", "administrator", "another service's manager"],
)
def test_nobody_else_learns_that_there_is_one(stranger: type[User]) -> None:
    referral, other = a_referral(), stranger()
    assert not referrals_visible_to(other).exists()
    with pytest.raises(Http404):
        get_referral_for(other, referral.reference)
