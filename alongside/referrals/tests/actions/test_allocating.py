"""Giving a family its coordinator, and another when they ask."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.families.actions import end_involvement, withdraw_consent
from alongside.families.models import Consent, StoryLine
from alongside.families.queries import families_visible_to
from alongside.families.states import Book, Part
from alongside.families.tests.factories import a_family, children_of, mother_of, works_with
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager
from alongside.people.tests.factories import a_person
from alongside.referrals.actions import (
    CannotAllocateCoordinator,
    CannotAskForAnother,
    CannotNoteReached,
    allocate_coordinator,
    answer_asked_for_another,
    ask_for_another,
    note_reached_referrer,
)
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, allocated

pytestmark = pytest.mark.django_db


def allocate(referral: Referral, coordinator: User, *, by: User | None = None) -> None:
    allocate_coordinator(
        referral=referral, coordinator=coordinator, why="Kind.", by=by or a_service_manager(), at=timezone.now()
    )


def test_the_family_opens_to_its_coordinator_from_that_moment() -> None:
    referral, coordinator = a_referral(ReferralStatus.ACCEPTED), a_coordinator()
    assert not families_visible_to(coordinator).exists()
    allocate(referral, coordinator)
    assert families_visible_to(coordinator).get() == referral.family
    assert StoryLine.objects.filter(words=f"{coordinator.name} is the family’s coordinator now.").exists()


@pytest.mark.parametrize("ended", [False, True])
def test_whoever_decides_or_decided_about_the_children_is_refused(ended: bool) -> None:
    referral, coordinator = a_referral(ReferralStatus.ACCEPTED), a_coordinator()
    part = works_with(referral.family, coordinator, Part.TEAM_MANAGER, at=timezone.now() - timedelta(days=400))
    if ended:
        end_involvement(involvement=part, by=referral.referrer, at=timezone.now())
    with pytest.raises(CannotAllocateCoordinator, match="this family’s team manager"):
        allocate(referral, coordinator)
    assert not referral.allocations.exists()


def test_deciding_about_the_same_child_in_another_family_counts_too() -> None:
    referral, coordinator = a_referral(ReferralStatus.ACCEPTED), a_coordinator()
    fathers = a_family(children=children_of(referral.family)[:1], mother=False)
    works_with(fathers, coordinator, Part.SOCIAL_WORKER)
    with pytest.raises(CannotAllocateCoordinator, match="social worker"):
        allocate(referral, coordinator)


def test_only_this_services_coordinators_with_an_open_account_can_be_given() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    gone = a_coordinator()
    gone.is_active = False
    gone.save()
    elsewhere = a_coordinator(a_service("Another Madeup Service"))
    for wrong in (gone, elsewhere, a_service_manager()):
        with pytest.raises(CannotAllocateCoordinator, match="this service’s coordinators"):
            allocate(referral, wrong)


def test_another_coordinator_takes_the_first_ones_place() -> None:
    first, second = a_coordinator(), a_coordinator()
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), first)
    allocate(referral, second)
    assert not families_visible_to(first).exists()
    assert families_visible_to(second).exists()
    assert referral.allocations.get(ended_at=None).coordinator == second
    assert StoryLine.objects.filter(words__endswith=f"now in place of {first.name}.").exists()


def test_the_same_coordinator_is_not_given_twice() -> None:
    coordinator = a_coordinator()
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), coordinator)
    with pytest.raises(CannotAllocateCoordinator, match="already"):
        allocate(referral, coordinator)


def test_an_agreement_taken_back_stops_it() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    for consent in Consent.objects.filter(person=mother_of(referral.family)):
        withdraw_consent(consent=consent, on=timezone.localdate(), by=referral.referrer, at=timezone.now())
    with pytest.raises(CannotAllocateCoordinator, match="took back"):
        allocate(referral, a_coordinator())


def test_a_referrer_may_not_choose_the_coordinator() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    with pytest.raises(NotAllowed):
        allocate(referral, a_coordinator(), by=referral.referrer)


def test_reaching_the_referrer_is_noted_once_by_the_familys_own_coordinator() -> None:
    coordinator = a_coordinator()
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), coordinator)
    with pytest.raises(CannotNoteReached, match="Only the family’s coordinator"):
        note_reached_referrer(referral=referral, by=a_coordinator(), at=timezone.now())
    assert note_reached_referrer(referral=referral, by=coordinator, at=timezone.now()).reached_referrer_at is not None
    with pytest.raises(CannotNoteReached, match="already"):
        note_reached_referrer(referral=referral, by=coordinator, at=timezone.now())


def test_somebody_asks_for_another_without_a_reason_and_is_answered_in_words() -> None:
    coordinator, manager = a_coordinator(), a_service_manager()
    referral = allocated(a_referral(ReferralStatus.ACCEPTED), coordinator)
    ruth = mother_of(referral.family)
    asked = ask_for_another(referral=referral, person=ruth, words="", by=coordinator, at=timezone.now())
    told = StoryLine.objects.get(spoken_by=ruth)
    assert (told.words, told.book) == ("Asked for another coordinator.", Book.CONFERENCING)
    with pytest.raises(CannotAskForAnother, match="Write what you say"):
        answer_asked_for_another(asked=asked, answer=" ", by=manager, at=timezone.now())
    answer_asked_for_another(asked=asked, answer="Of course.", by=manager, at=timezone.now())
    with pytest.raises(CannotAskForAnother, match="answered already"):
        answer_asked_for_another(asked=asked, answer="Again.", by=manager, at=timezone.now())


def test_asking_for_another_is_for_the_family_and_once_at_a_time() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    ruth, now = mother_of(referral.family), timezone.now()
    with pytest.raises(CannotAskForAnother, match="no coordinator yet"):
        ask_for_another(referral=referral, person=ruth, words="", by=referral.referrer, at=now)
    allocated(referral)
    with pytest.raises(CannotAskForAnother, match="not written down as part of this family"):
        ask_for_another(referral=referral, person=a_person("Sol"), words="", by=referral.referrer, at=now)
    ask_for_another(referral=referral, person=ruth, words="", by=referral.referrer, at=now)
    with pytest.raises(CannotAskForAnother, match="asked already"):
        ask_for_another(referral=referral, person=ruth, words="", by=referral.referrer, at=now)
