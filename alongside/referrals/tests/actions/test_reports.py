"""The report for the family: once they have it, it stays as it is."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.families.models import StoryLine
from alongside.partners.tests.factories import a_service_manager
from alongside.referrals.actions import CannotShareReport, CannotWriteReport, share_report, write_report
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, a_report, allocated

pytestmark = pytest.mark.django_db


def test_writing_again_before_it_is_shared_changes_the_same_report() -> None:
    referral = a_referral(answered=False)
    first = a_report(referral)
    second = a_report(referral, what_is_good="Tem draws.")
    assert (first.pk, second.what_is_good) == (second.pk, "Tem draws.")


def test_a_report_the_family_has_never_changes_the_next_is_another() -> None:
    referral = a_referral(answered=False)
    first = share_report(report=a_report(referral), by=referral.referrer, at=timezone.now())
    second = a_report(referral, what_is_good="Tem draws.")
    first.refresh_from_db()
    assert (first.number, first.what_is_good) == (1, "Ayo loves school.")
    assert (second.number, second.shared_at) == (2, None)
    assert StoryLine.objects.filter(family=referral.family, words__startswith="Gave the family the report").exists()


def test_the_coordinator_may_hand_the_report_over_too_and_nobody_else_does() -> None:
    referral = allocated(a_referral(ReferralStatus.ACCEPTED))
    report, coordinator = referral.reports.get(), referral.allocations.get().coordinator
    with pytest.raises(NotAllowed):
        share_report(report=report, by=a_service_manager(), at=timezone.now())
    assert share_report(report=report, by=coordinator, at=timezone.now()).shared_by == coordinator


def test_half_a_report_can_not_be_given_to_the_family() -> None:
    referral = a_referral(answered=False)
    with pytest.raises(CannotShareReport, match="There is nothing yet under “What worries us”"):
        share_report(report=a_report(referral, what_worries_us=" "), by=referral.referrer, at=timezone.now())


def test_a_report_is_given_once() -> None:
    referral = a_referral(answered=False)
    report = share_report(report=a_report(referral), by=referral.referrer, at=timezone.now())
    with pytest.raises(CannotShareReport, match="has this report already"):
        share_report(report=report, by=referral.referrer, at=timezone.now())


def test_no_report_is_written_for_a_request_that_has_ended() -> None:
    referral = a_referral(ReferralStatus.WITHDRAWN)
    with pytest.raises(CannotWriteReport):
        write_report(referral=referral, answers={}, by=referral.referrer, at=timezone.now())
