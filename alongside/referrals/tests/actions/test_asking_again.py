"""Asking for help again, and saying how it was taken up."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.audit.models import AuditEvent
from alongside.families.models import Notice, StoryLine
from alongside.families.states import Book
from alongside.families.tests.factories import a_family, mother_of, restricted
from alongside.partners.tests.factories import a_practitioner, a_service_manager
from alongside.referrals.actions import CannotAskAgain, CannotTakeUp, ask_again, take_up
from alongside.referrals.states import AskedAgainHow, ReferralStatus
from alongside.referrals.tests.factories import a_referral

pytestmark = pytest.mark.django_db


def test_it_leaves_its_story_and_its_line() -> None:
    referral = a_referral(ReferralStatus.CLOSED)
    ruth = mother_of(referral.family)
    asked = ask_again(family=referral.family, person=ruth, words="Nights are hard.", by=None, at=timezone.now())
    assert asked.coordinator is None  # nobody ever was
    assert StoryLine.objects.get(words="Nights are hard.").book == Book.CONFERENCING
    line = AuditEvent.objects.get(event="help.asked_again")
    assert (line.actor_id, line.detail["person"]) == (None, ruth.pk)


def test_a_family_never_worked_with_has_nothing_to_ask_again() -> None:
    family = a_family()
    with pytest.raises(CannotAskAgain, match="not worked"):
        ask_again(family=family, person=mother_of(family), by=None, at=timezone.now())


def test_of_a_restricted_family_only_named_managers_hear() -> None:
    referral = a_referral(ReferralStatus.CLOSED)
    named, other = restricted(referral.family), a_service_manager(referral.service)
    ask_again(family=referral.family, person=mother_of(referral.family), by=None, at=timezone.now())
    told = set(Notice.objects.filter(link_to="asked_again").values_list("worker", flat=True))
    assert named.pk in told
    assert other.pk == named.pk or other.pk not in told


def test_it_is_taken_up_once_by_somebody_who_may() -> None:
    referral = a_referral(ReferralStatus.CLOSED)
    asked = ask_again(family=referral.family, person=mother_of(referral.family), by=None, at=timezone.now())
    interpreter = a_practitioner(Role.INTERPRETER).worker
    with pytest.raises(NotAllowed):
        take_up(asked=asked, how=AskedAgainHow.SPOKE, by=interpreter, at=timezone.now())
    manager = a_service_manager(referral.service)
    take_up(asked=asked, how=AskedAgainHow.PLAN, by=manager, at=timezone.now())
    with pytest.raises(CannotTakeUp, match="already"):
        take_up(asked=asked, how=AskedAgainHow.SPOKE, by=manager, at=timezone.now())
