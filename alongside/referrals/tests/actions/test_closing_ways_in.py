"""Ways in close once all work ended long ago and nobody comes in any more."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.families.actions import let_in, make_home_key
from alongside.families.models import Family, HomeKey
from alongside.families.tests.factories import mother_of
from alongside.referrals.actions import ask_again
from alongside.referrals.actions.closing_ways_in import close_ways_in_long_over
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral
from tests.walls.as_somebody import identity

pytestmark = pytest.mark.django_db
YEARS = timedelta(days=800)
YEAR = timedelta(days=365)


def _over(*, at_years_ago: bool = True) -> Family:
    """A family whose work was closed two years ago, and Ruth's way in from then."""
    at = timezone.now() - YEARS if at_years_ago else timezone.now()
    family = a_referral(ReferralStatus.CLOSED, at=at).family
    make_home_key(family=family, person=mother_of(family), word="purple teapot", by=family.added_by, at=at)
    return family


def _closed() -> list[HomeKey]:
    """As the nightly job does it, which works for nobody."""
    now = timezone.now()
    with identity(None):
        return close_ways_in_long_over(ended_before=now - YEAR, at=now)


def test_a_way_in_nobody_used_since_closes() -> None:
    family = _over()
    (key,) = _closed()
    assert (key.family_id, HomeKey.objects.get(pk=key.pk).ended_why) == (family.pk, "over")
    assert _closed() == []


def test_one_that_is_used_stays_open() -> None:
    family = _over()
    let_in(key=HomeKey.objects.get(family=family), at=timezone.now())
    assert _closed() == []


def test_so_does_one_of_a_family_that_asked_for_help_again_or_ended_lately() -> None:
    family = _over()
    ask_again(family=family, person=mother_of(family), by=None, at=timezone.now())
    _over(at_years_ago=False)
    assert _closed() == []
