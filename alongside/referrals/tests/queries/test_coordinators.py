"""Reading how much each coordinator carries, and what would suit the family."""

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from alongside.families.states import Part
from alongside.families.tests.factories import a_relative, works_with
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from alongside.referrals.actions import withdraw_referral
from alongside.referrals.queries import families_now, get_referral_for, proposed_coordinators, wishes_of
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, allocated

pytestmark = pytest.mark.django_db


def test_only_families_still_worked_with_count() -> None:
    coordinator, manager = a_coordinator(), a_service_manager()
    allocated(a_referral(ReferralStatus.ACCEPTED), coordinator)
    ended = allocated(a_referral(ReferralStatus.ACCEPTED), coordinator)
    withdraw_referral(referral=ended, reason="The family said no.", by=manager, at=timezone.now())
    assert families_now([coordinator.pk]) == {coordinator.pk: 1}


def test_languages_spoken_in_the_family_are_wishes_too_but_not_english() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED, coordinator_gender="no_wish", coordinator_language=" Yoruba ")
    a_relative(referral.family, given_names="Bode", first_language="Polish")
    a_relative(referral.family, given_names="Fola", first_language="english")
    wishes = wishes_of(referral)
    assert (wishes.language, wishes.gender, wishes.home_languages) == ("Yoruba", "", ("Polish",))


def test_blocked_coordinators_come_last_with_their_reason(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    manager = a_service_manager()
    made = a_referral(ReferralStatus.ACCEPTED)
    blocked, free = a_coordinator(name="Aaa Madeup"), [a_coordinator() for _ in range(4)]
    works_with(made.family, blocked, Part.CONFERENCE_CHAIR)
    referral = get_referral_for(manager, made.reference)
    with django_assert_max_num_queries(6):
        proposals = proposed_coordinators(referral, on=timezone.localdate())
    assert [one.may_be_chosen for one in proposals] == [True] * len(free) + [False]
    assert "child protection conference chair" in proposals[-1].blocked[0]
