"""Ending a piece of work."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.families.models import StoryLine
from alongside.families.queries import families_visible_to
from alongside.families.states import Status
from alongside.families.tests.factories import children_of
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from alongside.referrals.actions import CannotCloseReferral, close_referral
from alongside.referrals.models import Closing, Referral
from alongside.referrals.states import ClosingReason, ReferralStatus
from alongside.referrals.tests.factories import a_referral, again, allocated

pytestmark = pytest.mark.django_db


def close(referral: Referral, by: User, **given: object) -> Closing:
    facts: dict[str, object] = {
        "reason": ClosingReason.PLAN_REVIEWED,
        "words": "The plan goes on. Ask us again at any time.",
        "children": [(child, "Nana Rose", Status.CHILD_IN_NEED) for child in children_of(referral.family)],
    }
    return close_referral(referral=referral, by=by, at=timezone.now(), **(facts | given))  # type: ignore[arg-type]


def test_it_ends_with_where_each_child_is_and_the_coordinator_leaves() -> None:
    coordinator = a_coordinator()
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), coordinator)
    closing = close(referral, a_service_manager())
    assert again(referral).status == ReferralStatus.CLOSED
    assert sorted((one.child.short_name, one.lives_with, one.status) for one in closing.children.all()) == [
        ("Ayo", "Nana Rose", "child_in_need"),
        ("Tem", "Nana Rose", "child_in_need"),
    ]
    assert not families_visible_to(coordinator).exists()
    assert families_visible_to(referral.referrer).exists()
    assert StoryLine.objects.filter(words__startswith="This piece of work ended.").exists()


def test_it_does_not_end_while_a_plan_waits_for_its_review() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    with pytest.raises(CannotCloseReferral, match="not been reviewed"):
        close(referral, a_service_manager(), unfinished=["The plan has not been reviewed yet."])
    assert again(referral).status == ReferralStatus.ACCEPTED


def test_it_does_not_end_with_a_child_not_said() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    ayo, _ = children_of(referral.family)
    with pytest.raises(CannotCloseReferral, match="Say who Tem lives with"):
        close(referral, a_service_manager(), children=[(ayo, "Ruth", Status.NONE)])


def test_a_coordinator_may_not_end_it() -> None:
    with pytest.raises(NotAllowed):
        close(a_referral(ReferralStatus.ACCEPTED), a_coordinator())
