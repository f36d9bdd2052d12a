"""Acknowledging, meeting about and deciding on a request."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.families.actions import withdraw_consent
from alongside.families.models import Consent, StoryLine
from alongside.families.states import Book, Voice
from alongside.families.tests.factories import mother_of
from alongside.partners.tests.factories import a_service, a_service_manager
from alongside.referrals.actions import (
    CannotAcceptReferral,
    CannotAcknowledgeReferral,
    CannotDecideForAnotherService,
    CannotNoteBaseline,
    CannotRedirectReferral,
    CannotSayNotYet,
    accept_referral,
    acknowledge_referral,
    note_baseline,
    redirect_referral,
    say_not_yet,
)
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, again

pytestmark = pytest.mark.django_db

DECISIONS: list[tuple[Callable[..., Referral], ReferralStatus, type[Exception]]] = [
    (accept_referral, ReferralStatus.ACCEPTED, CannotAcceptReferral),
    (say_not_yet, ReferralStatus.NOT_YET, CannotSayNotYet),
    (redirect_referral, ReferralStatus.REDIRECTED, CannotRedirectReferral),
]


@pytest.mark.parametrize("decide", [decide for decide, _, _ in DECISIONS])
def test_a_manager_of_another_service_decides_nothing(decide: Callable[..., Referral]) -> None:
    referral, elsewhere = a_referral(ReferralStatus.SENT), a_service_manager(a_service("Madeup Other Service"))
    with pytest.raises(CannotDecideForAnotherService, match="its managers decide"):
        decide(referral=referral, reason="Because Ruth wants it.", by=elsewhere, at=timezone.now())
    assert again(referral).status == ReferralStatus.SENT


@pytest.mark.parametrize(("decide", "status", "refusal"), DECISIONS)
def test_each_decision_is_kept_with_its_reason_where_all_can_read_it(
    decide: Callable[..., Referral], status: ReferralStatus, refusal: type[Exception]
) -> None:
    referral, manager = a_referral(ReferralStatus.SENT), a_service_manager()
    decide(referral=referral, reason="Because Ruth wants it.", by=manager, at=timezone.now())
    decided = again(referral)
    assert (decided.status, decided.decided_by, decided.decision_reason) == (status, manager, "Because Ruth wants it.")
    told = StoryLine.objects.get(family=referral.family, words__contains="Because Ruth wants it.")
    assert (told.book, told.voice) == (Book.SHARED, Voice.SERVICE)


@pytest.mark.parametrize(("decide", "status", "refusal"), DECISIONS)
def test_no_decision_without_a_reason_or_on_a_request_not_sent(
    decide: Callable[..., Referral], status: ReferralStatus, refusal: type[Exception]
) -> None:
    manager = a_service_manager()
    with pytest.raises(refusal, match="Say why"):
        decide(referral=a_referral(ReferralStatus.SENT), reason=" \n", by=manager, at=timezone.now())
    with pytest.raises(refusal, match="has not been sent yet"):
        decide(referral=a_referral(), reason="Because.", by=manager, at=timezone.now())


@pytest.mark.parametrize(("decide", "status", "refusal"), DECISIONS)
def test_the_referrer_may_not_decide(
    decide: Callable[..., Referral], status: ReferralStatus, refusal: type[Exception]
) -> None:
    referral = a_referral(ReferralStatus.SENT)
    with pytest.raises(NotAllowed):
        decide(referral=referral, reason="I want it.", by=referral.referrer, at=timezone.now())


def test_a_request_decided_by_somebody_else_meanwhile_is_not_decided_twice() -> None:
    referral, manager = a_referral(ReferralStatus.SENT), a_service_manager()
    redirect_referral(referral=referral, reason="Mediation.", by=manager, at=timezone.now())
    with pytest.raises(CannotAcceptReferral, match="it was passed to better help"):
        accept_referral(referral=referral, reason="Yes.", by=manager, at=timezone.now())


def test_what_the_service_does_not_take_can_be_redirected_but_not_accepted() -> None:
    referral, manager = a_referral(ReferralStatus.SENT, private_law=True), a_service_manager()
    with pytest.raises(CannotAcceptReferral, match="does not take private law"):
        accept_referral(referral=referral, reason="Yes.", by=manager, at=timezone.now())
    redirect_referral(referral=referral, reason="Mediation fits.", by=manager, at=timezone.now())


def test_an_agreement_taken_back_after_sending_stops_the_accepting() -> None:
    referral = a_referral(ReferralStatus.SENT)
    for consent in Consent.objects.filter(person=mother_of(referral.family)):
        withdraw_consent(consent=consent, on=timezone.localdate(), by=referral.referrer, at=timezone.now())
    with pytest.raises(CannotAcceptReferral, match="took back their agreement"):
        accept_referral(referral=referral, reason="Yes.", by=a_service_manager(), at=timezone.now())


def test_the_referrer_is_told_once_that_it_is_here_and_whether_there_is_a_wait() -> None:
    referral, manager = a_referral(ReferralStatus.SENT), a_service_manager()
    acknowledge_referral(referral=referral, words="About two weeks.", by=manager, at=timezone.now())
    assert StoryLine.objects.filter(words="Told the referrer that the request is here. About two weeks.").exists()
    with pytest.raises(CannotAcknowledgeReferral, match="told already"):
        acknowledge_referral(referral=referral, by=manager, at=timezone.now())


def test_the_baseline_meeting_is_noted_and_can_not_be_still_to_come() -> None:
    referral, manager, now = a_referral(ReferralStatus.SENT), a_service_manager(), timezone.now()
    note_baseline(referral=referral, met_on=now.date(), note="Two questions.", by=manager, at=now)
    assert again(referral).baseline_note == "Two questions."
    with pytest.raises(CannotNoteBaseline, match="still to come"):
        note_baseline(referral=referral, met_on=now.date() + timedelta(days=2), note="", by=manager, at=now)
    with pytest.raises(CannotNoteBaseline, match="has not been sent yet"):
        note_baseline(referral=a_referral(), met_on=now.date(), note="", by=manager, at=now)
