"""What waits for whom, and when it is late."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.actions import withdraw_consent
from alongside.families.models import Consent
from alongside.families.states import Part
from alongside.families.tests.factories import a_family, agrees, children_of, mother_of, works_with
from alongside.partners.tests.factories import a_coordinator, a_service_manager, a_social_worker
from alongside.people.tests.factories import a_child
from alongside.referrals.actions import (
    acknowledge_referral,
    ask_for_another,
    ask_for_exception,
    note_baseline,
    note_reached_referrer,
    share_report,
)
from alongside.referrals.models import FamilyReport, Referral
from alongside.referrals.queries import waiting_for
from alongside.referrals.states import ConsentException, ReferralStatus
from alongside.referrals.tests.factories import a_referral, allocated

pytestmark = pytest.mark.django_db
LONG_AGO = timedelta(days=30)


def words_for(worker: User) -> list[str]:
    return [waiting.words for waiting in waiting_for(worker, today=timezone.localdate())]


def test_a_draft_and_a_not_yet_wait_for_their_referrer_alone() -> None:
    draft, not_yet = a_referral(answered=False), a_referral(ReferralStatus.NOT_YET)
    assert words_for(draft.referrer) == ["Finish asking for a family group conference."]
    assert words_for(not_yet.referrer) == ["The answer was “not yet”. Read why, and send it again."]
    assert words_for(a_social_worker()) == []


def test_the_report_waits_for_the_referrer_until_the_family_has_it() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    assert words_for(referral.referrer) == ["Give the family the short report, and note that they have it."]
    report = FamilyReport.objects.get(referral=referral)
    share_report(report=report, by=referral.referrer, at=timezone.now())
    assert words_for(referral.referrer) == []


def test_a_request_waits_for_the_manager_step_by_step() -> None:
    manager, now = a_service_manager(), timezone.now()
    referral = a_referral(ReferralStatus.SENT)
    who = referral.referrer.name
    assert words_for(manager) == [f"Tell {who} that the request is here."]
    acknowledge_referral(referral=referral, by=manager, at=now)
    assert words_for(manager) == [f"Decide on {who}’s request.", f"Hold the baseline meeting with {who}."]
    note_baseline(referral=referral, met_on=timezone.localdate(now), note="Done.", by=manager, at=now)
    assert words_for(manager) == [f"Decide on {who}’s request."]


def test_acknowledging_is_late_after_the_services_own_working_days() -> None:
    manager = a_service_manager()
    sent_at = timezone.now() - LONG_AGO
    a_referral(ReferralStatus.SENT, at=sent_at)
    [late] = waiting_for(manager, today=timezone.localdate())
    assert late.late
    assert late.due_on is not None
    [in_time] = waiting_for(manager, today=late.due_on)
    assert not in_time.late


def test_an_urgent_request_says_so() -> None:
    manager = a_service_manager()
    a_referral(ReferralStatus.SENT, urgent=True, urgent_why="Tonight.")
    [words] = words_for(manager)
    assert words.startswith("Urgent: ")
    assert "within 24 hours" in words


def test_what_an_urgent_request_left_for_later_waits_for_its_referrer() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED, urgent=True, urgent_why="Tonight.")
    share_report(report=FamilyReport.objects.get(referral=referral), by=referral.referrer, at=timezone.now())
    assert words_for(referral.referrer) == []
    Referral.objects.filter(pk=referral.pk).update(answered=["worries"], questions_for_family="")
    assert words_for(referral.referrer) == ["Fill in what you left for later because it was urgent."]


def test_an_accepted_request_waits_for_a_coordinator_then_for_the_referrer_to_be_reached() -> None:
    manager, coordinator, now = a_service_manager(), a_coordinator(), timezone.now()
    referral = a_referral(ReferralStatus.ACCEPTED)
    note_baseline(referral=referral, met_on=timezone.localdate(now), note="Done.", by=manager, at=now)
    assert words_for(manager) == ["Choose the family’s coordinator."]
    allocated(referral, coordinator, at=now - LONG_AGO)
    assert words_for(manager) == []
    [reach] = waiting_for(coordinator, today=timezone.localdate())
    assert reach.words == f"Speak with {referral.referrer.name}, who asked for the meeting."
    assert reach.late
    note_reached_referrer(referral=referral, by=coordinator, at=now)
    assert words_for(coordinator) == []


def test_somebody_who_asked_for_another_coordinator_waits_for_the_manager() -> None:
    manager, now = a_service_manager(), timezone.now()
    referral = allocated(a_referral(ReferralStatus.ACCEPTED))
    note_baseline(referral=referral, met_on=timezone.localdate(now), note="Done.", by=manager, at=now)
    ruth = mother_of(referral.family)
    ask_for_another(referral=referral, person=ruth, words="", by=referral.referrer, at=now)
    assert words_for(manager) == ["Ruth asked for another coordinator. Answer them."]


def test_an_exception_waits_for_the_social_care_manager_of_the_family() -> None:
    family = a_family(children=[a_child("Zuri", age=16)], agreed=False)
    agrees(family, children_of(family)[0])
    referral = a_referral(family=family)
    ask_for_exception(
        referral=referral,
        exception=ConsentException.YOUNG_PERSON,
        why="Hers.",
        by=referral.referrer,
        at=timezone.now(),
    )
    care_manager, another = a_worker(Role.SOCIAL_CARE_MANAGER), a_worker(Role.SOCIAL_CARE_MANAGER)
    works_with(family, care_manager, Part.SOCIAL_CARE_MANAGER)
    assert words_for(care_manager) == ["Answer the exception to agreement that was asked for."]
    assert words_for(another) == []


def test_many_requests_take_no_more_queries_than_one(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    manager = User.objects.get(pk=a_service_manager().pk)
    for _ in range(3):
        a_referral(ReferralStatus.SENT)
        a_referral(ReferralStatus.ACCEPTED)
    with django_assert_num_queries(6):
        assert len(words_for(manager)) == 9


def test_an_agreement_taken_back_waits_for_the_coordinator_and_the_manager_until_somebody_agrees_again() -> None:
    referral = allocated(a_referral(ReferralStatus.ACCEPTED))
    coordinator, manager = referral.allocations.get().coordinator, a_service_manager()
    gone = "Nobody with parental responsibility agrees any more. Talk with them."
    assert gone not in words_for(coordinator) + words_for(manager)
    mother = mother_of(referral.family)
    for consent in Consent.objects.filter(person=mother):
        withdraw_consent(consent=consent, on=timezone.localdate(), by=referral.referrer, at=timezone.now())
    assert gone in words_for(coordinator)
    assert gone in words_for(manager)
    assert gone not in words_for(referral.referrer)
    agrees(referral.family, mother)
    assert gone not in words_for(coordinator) + words_for(manager)
