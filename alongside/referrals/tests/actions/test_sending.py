"""Sending a request, sending it again, and taking it back."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.families.actions import withdraw_consent
from alongside.families.models import Consent, StoryLine
from alongside.families.states import Part
from alongside.families.tests.factories import a_family, mother_of, works_with
from alongside.partners.tests.factories import a_coordinator, a_service_manager, a_social_worker
from alongside.referrals.actions import (
    CannotSendReferral,
    CannotWithdrawReferral,
    CannotWriteForAnother,
    send_referral,
    withdraw_referral,
)
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, again, allocated, answer_everything

pytestmark = pytest.mark.django_db


def test_a_whole_request_is_sent_and_the_story_says_so() -> None:
    referral = a_referral()
    send_referral(referral=referral, by=referral.referrer, at=timezone.now())
    sent = again(referral)
    assert sent.status == ReferralStatus.SENT
    assert sent.sent_at is not None
    assert StoryLine.objects.filter(family=referral.family, words="Asked for a family group conference.").exists()


def test_half_a_request_is_refused_with_every_reason() -> None:
    referral = a_referral(answered=False, family=a_family(agreed=False))
    with pytest.raises(CannotSendReferral) as refusal:
        send_referral(referral=referral, by=referral.referrer, at=timezone.now())
    assert "You could ask Ruth Madeup." in refusal.value.reasons[0]
    assert "The short report for the family is not written yet." in refusal.value.reasons
    assert again(referral).status == ReferralStatus.WRITING


def test_an_agreement_taken_back_while_writing_stops_the_sending() -> None:
    referral = a_referral()
    for consent in Consent.objects.filter(person=mother_of(referral.family)):
        withdraw_consent(consent=consent, on=timezone.localdate(), by=referral.referrer, at=timezone.now())
    with pytest.raises(CannotSendReferral, match="Ruth took back their agreement"):
        send_referral(referral=referral, by=referral.referrer, at=timezone.now())


def test_after_not_yet_it_is_sent_again_and_waits_to_be_acknowledged_anew() -> None:
    referral = a_referral(ReferralStatus.NOT_YET)
    assert referral.acknowledged_at is not None
    answer_everything(referral)
    send_referral(referral=referral, by=referral.referrer, at=timezone.now())
    sent = again(referral)
    assert (sent.status, sent.acknowledged_at) == (ReferralStatus.SENT, None)
    assert StoryLine.objects.filter(family=referral.family, words="Sent the request again.").exists()


def test_taking_it_back_ends_the_coordinators_part() -> None:
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), a_coordinator())
    withdraw_referral(referral=referral, reason="The family said no.", by=a_service_manager(), at=timezone.now())
    assert again(referral).status == ReferralStatus.WITHDRAWN
    assert referral.family.involvements.get(part=Part.COORDINATOR).ended_at is not None
    assert referral.allocations.get().ended_at is not None
    assert StoryLine.objects.filter(words="The request was taken back: The family said no.").exists()


def test_taking_it_back_needs_a_reason_and_an_open_request() -> None:
    referral = a_referral()
    with pytest.raises(CannotWithdrawReferral, match="Say why"):
        withdraw_referral(referral=referral, reason=" ", by=referral.referrer, at=timezone.now())
    redirected = a_referral(ReferralStatus.REDIRECTED)
    with pytest.raises(CannotWithdrawReferral, match="it was passed to better help"):
        withdraw_referral(referral=redirected, reason="No.", by=redirected.referrer, at=timezone.now())


def test_once_accepted_the_referrer_asks_the_service_manager_to_take_it_back() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    with pytest.raises(CannotWithdrawReferral, match="Ask the service manager"):
        withdraw_referral(referral=referral, reason="No.", by=referral.referrer, at=timezone.now())


def test_a_coordinator_may_neither_send_nor_take_back() -> None:
    referral, coordinator = a_referral(), a_coordinator()
    with pytest.raises(NotAllowed):
        send_referral(referral=referral, by=coordinator, at=timezone.now())
    with pytest.raises(NotAllowed):
        withdraw_referral(referral=referral, reason="No.", by=coordinator, at=timezone.now())


def test_only_the_referrer_or_who_took_over_writes_sends_or_takes_back_a_request() -> None:
    referral = a_referral()
    parts = (Part.REVIEWING_OFFICER, Part.TEACHER, Part.SOCIAL_WORKER)
    others = {part: a_social_worker() for part in parts}
    for part, worker in others.items():
        works_with(referral.family, worker, part)
    took_over = others.pop(Part.SOCIAL_WORKER)
    for worker in others.values():
        with pytest.raises(CannotWriteForAnother, match="Only the referrer"):
            send_referral(referral=referral, by=worker, at=timezone.now())
        with pytest.raises(CannotWriteForAnother, match="Only the referrer"):
            withdraw_referral(referral=referral, reason="No.", by=worker, at=timezone.now())
    assert send_referral(referral=referral, by=took_over, at=timezone.now()).status == ReferralStatus.SENT
