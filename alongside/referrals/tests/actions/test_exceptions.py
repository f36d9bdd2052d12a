"""Exceptions to agreement: asked by the referrer, allowed by a social-care manager, always with a reason."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.models import StoryLine
from alongside.families.tests.factories import a_family, agrees, children_of
from alongside.partners.tests.factories import a_service_manager
from alongside.people.actions import note_parental_responsibility
from alongside.people.tests.factories import a_child
from alongside.referrals.actions import (
    CannotAllowException,
    CannotAskForException,
    CannotSendReferral,
    allow_exception,
    ask_for_exception,
    refuse_exception,
    send_referral,
)
from alongside.referrals.models import Referral
from alongside.referrals.states import ConsentException, ReferralStatus
from alongside.referrals.tests.factories import a_referral, again

pytestmark = pytest.mark.django_db
YOUNG = ConsentException.YOUNG_PERSON


def a_young_persons_referral() -> Referral:
    """Zuri is 16 and wants the meeting; her mother has not agreed."""
    family = a_family(children=[a_child("Zuri", age=16)], agreed=False)
    agrees(family, children_of(family)[0])
    return a_referral(family=family)


def asked(referral: Referral) -> Referral:
    return ask_for_exception(
        referral=referral, exception=YOUNG, why="Zuri wants her aunts there.", by=referral.referrer, at=timezone.now()
    )


@pytest.fixture
def care_manager() -> User:
    return a_worker(Role.SOCIAL_CARE_MANAGER)


def test_asking_is_not_being_allowed(care_manager: User) -> None:
    referral = asked(a_young_persons_referral())
    with pytest.raises(CannotSendReferral, match="waits for a social-care manager"):
        send_referral(referral=referral, by=referral.referrer, at=timezone.now())
    allow_exception(referral=referral, exception=YOUNG, why="She is nearly 17.", by=care_manager, at=timezone.now())
    send_referral(referral=referral, by=referral.referrer, at=timezone.now())
    sent = again(referral)
    assert (sent.status, sent.exception_by, sent.exception_why) == (
        ReferralStatus.SENT,
        care_manager,
        "She is nearly 17.",
    )
    assert StoryLine.objects.filter(family=sent.family, words__contains="Why: She is nearly 17.").exists()


@pytest.mark.parametrize("role", [Role.PRACTITIONER, Role.COORDINATOR, Role.SERVICE_MANAGER])
def test_nobody_but_a_social_care_manager_may_allow_it(role: Role) -> None:
    with pytest.raises(NotAllowed):
        allow_exception(
            referral=asked(a_young_persons_referral()),
            exception=YOUNG,
            why="Yes.",
            by=a_worker(role),
            at=timezone.now(),
        )


def test_whoever_asks_may_not_allow_it() -> None:
    referral = asked(a_young_persons_referral())
    referral.referrer.roles = [Role.PRACTITIONER, Role.SOCIAL_CARE_MANAGER]
    referral.referrer.save()
    with pytest.raises(CannotAllowException, match="other than the referrer"):
        allow_exception(referral=referral, exception=YOUNG, why="Mine.", by=again(referral).referrer, at=timezone.now())


def test_a_no_is_told_with_its_reason_and_leaves_no_exception(care_manager: User) -> None:
    referral = asked(a_young_persons_referral())
    with pytest.raises(CannotAllowException, match="Say why not"):
        refuse_exception(referral=referral, why=" ", by=care_manager, at=timezone.now())
    refuse_exception(referral=referral, why="Ask her mother first.", by=care_manager, at=timezone.now())
    assert again(referral).exception == ""
    assert StoryLine.objects.filter(words__contains="Ask her mother first.").exists()


def test_an_exception_for_the_council_rests_on_an_order_written_down() -> None:
    family = a_family(agreed=False)
    referral, ayo = a_referral(family=family), children_of(family)[0]
    kind, now = ConsentException.COUNCIL_HOLDS_PR, timezone.now()
    with pytest.raises(CannotAskForException, match="shares parental responsibility"):
        ask_for_exception(referral=referral, exception=kind, why="Last resort.", by=referral.referrer, at=now)
    note_parental_responsibility(child=ayo, holder=None, how="Care order", by=family.added_by, at=now)
    ask_for_exception(referral=referral, exception=kind, why="Last resort.", by=referral.referrer, at=now)
    assert again(referral).exception_waits


def test_a_service_manager_may_not_ask() -> None:
    with pytest.raises(NotAllowed):
        ask_for_exception(
            referral=a_young_persons_referral(),
            exception=YOUNG,
            why="Hers.",
            by=a_service_manager(),
            at=timezone.now(),
        )
