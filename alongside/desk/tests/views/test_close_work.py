"""Ending a piece of work, with where each child is."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference
from alongside.families.actions import note_status
from alongside.families.states import Status
from alongside.families.tests.factories import children_of
from alongside.partners.tests.factories import a_coordinator, a_service_manager, a_social_worker
from alongside.plans.actions import finish_review
from alongside.plans.states import PlanStatus, ReviewOutcome
from alongside.plans.tests.factories import a_plan, a_review, coordinator_of
from alongside.referrals.models import Closing, Referral
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, again

pytestmark = pytest.mark.django_db


def path_of(referral: Referral) -> str:
    return reverse("close_referral", args=[referral.reference])


def answers(referral: Referral) -> dict[str, str]:
    typed = {"reason": "no_conference", "words": "Ask us again at any time."}
    for child in children_of(referral.family):
        typed |= {f"lives_with_{child.pk}": "Nana Rose", f"status_{child.pk}": "child_in_need"}
    return typed


def test_a_stranger_signs_in_another_services_worker_learns_nothing_and_a_coordinator_is_refused(
    client: Client,
) -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    assert reverse("sign_in") in client.get(path_of(referral)).headers["Location"]
    for worker, status in ((a_coordinator(), 403), (a_social_worker(), 403), (a_service_manager(), 200)):
        client.force_login(worker)
        assert client.get(path_of(referral)).status_code == status


def test_what_is_known_of_each_child_is_filled_in(client: Client) -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    ayo = children_of(referral.family)[0]
    today, now = timezone.localdate(), timezone.now()
    note_status(child=ayo, status=Status.LOOKED_AFTER, started_on=today, by=referral.referrer, at=now)
    client.force_login(a_service_manager())
    page = client.get(path_of(referral)).content.decode()
    assert page.count('value="Their mother"') == 2
    assert '<option value="looked_after" selected>' in page


def test_what_the_review_said_of_each_child_is_filled_in(client: Client) -> None:
    plan = a_plan(PlanStatus.AGREED, conference=a_conference(ConferenceStatus.HELD))
    finish_review(review=a_review(plan), outcome=ReviewOutcome.CARRIES_ON, by=coordinator_of(plan), at=timezone.now())
    assert plan.referral is not None
    client.force_login(a_service_manager())
    page = client.get(path_of(plan.referral)).content.decode()
    children = len(children_of(plan.family))
    assert page.count('value="Ruth"') == children
    assert page.count('<option value="child_in_need" selected>') == children


def test_it_ends_with_where_each_child_is(client: Client) -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    client.force_login(a_service_manager())
    answer = client.post(path_of(referral), answers(referral))
    assert answer.headers["Location"] == reverse("family", args=[referral.family.reference])
    assert again(referral).status == ReferralStatus.CLOSED
    assert Closing.objects.get(referral=referral).children.filter(lives_with="Nana Rose").count() == 2
    assert "There is no open piece of work here" in client.get(path_of(referral)).content.decode()


def test_a_child_not_said_brings_the_page_back_with_what_was_typed(client: Client) -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    tem = children_of(referral.family)[1]
    client.force_login(a_service_manager())
    page = client.post(path_of(referral), answers(referral) | {f"lives_with_{tem.pk}": ""}).content.decode()
    assert "Say who Tem lives with." in page
    assert "Ask us again at any time." in page
    assert again(referral).status == ReferralStatus.ACCEPTED


def test_a_plan_that_waits_for_its_review_keeps_it_open_and_says_so(client: Client) -> None:
    referral = a_plan(PlanStatus.AGREED).referral
    assert referral is not None
    client.force_login(a_service_manager(referral.service))
    assert "The plan has not been reviewed yet." in client.get(path_of(referral)).content.decode()
    page = client.post(path_of(referral), answers(referral)).content.decode()
    assert "The plan has not been reviewed yet." in page
    assert "Nana Rose" in page
    assert again(referral).status == ReferralStatus.ACCEPTED
