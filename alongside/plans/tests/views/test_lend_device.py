"""Lending a device."""

import pytest
from django.urls import reverse

from alongside.conferences.models import PrivateTime
from alongside.conferences.tests.factories import coordinator_at
from alongside.plans.models import WorkingPlan
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


@pytest.fixture
def private_time() -> PrivateTime:
    return factories.a_private_time_on_a_device()


def test_the_link_is_shown_once_to_the_coordinator(private_time: PrivateTime) -> None:
    address, by = reverse("lend_device", args=[private_time.pk]), coordinator_at(private_time.conference)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(private_time.conference.referral.referrer, address)
    doors.is_for(by, address, words="Make the link")

    answer = doors.posts(by, address)

    assert "/together/" in doors.page(answer)
    assert answer["Cache-Control"] == "no-store"
    assert "/together/" not in doors.signed_in(by).get(address).content.decode()


def test_looking_makes_no_link(private_time: PrivateTime) -> None:
    doors.signed_in(coordinator_at(private_time.conference)).get(reverse("lend_device", args=[private_time.pk]))

    assert not WorkingPlan.objects.exists()


def test_on_paper_it_says_so(private_time: PrivateTime) -> None:
    private_time.writing = "on_paper"
    private_time.save()
    address = reverse("lend_device", args=[private_time.pk])

    assert "writes on paper" in doors.page(doors.posts(coordinator_at(private_time.conference), address))
