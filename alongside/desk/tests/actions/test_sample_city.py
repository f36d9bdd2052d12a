"""Promises of the sample city: made up from end to end, at every step, and never mixed with other data."""

from datetime import UTC, datetime

import pytest
from django.db import transaction
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus
from alongside.desk.actions.sample_city import CannotLoadSampleCity, load_sample_city
from alongside.desk.actions.sample_city.made_up import FAMILIES, FAMILY_NAMES
from alongside.desk.models import FamilyHold, RecordRequest
from alongside.desk.queries.records import next_waiting
from alongside.desk.queries.sample_people import sample_people
from alongside.desk.states import RequestStatus
from alongside.families.models import BrokenGlass, Dispute, Family, FamilyMember, WorryPassedOn
from alongside.people.models import Person, WayToReach
from alongside.plans.models import Plan, Review
from alongside.plans.states import PlanStatus
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus
from tests import cast


@pytest.mark.django_db
def test_the_city_is_refused_where_other_data_is() -> None:
    a_worker()

    with pytest.raises(CannotLoadSampleCity, match="only for an empty database"):
        load_sample_city(at=timezone.now())

    assert not Family.objects.exists()


def test_the_city_has_the_family_of_the_cast_and_forty_more(city: None) -> None:
    assert len(FAMILIES) >= 40
    assert Family.objects.count() == 1 + len(FAMILIES)


def test_the_city_is_refused_a_second_time_and_changes_nothing(city: None) -> None:
    people = Person.objects.count()

    with pytest.raises(CannotLoadSampleCity), transaction.atomic():
        load_sample_city(at=timezone.now())

    assert Person.objects.count() == people


def test_every_name_is_plainly_made_up(city: None) -> None:
    made_up = {*FAMILY_NAMES, *(person.family_name for person in cast.FAMILY)}

    assert set(Person.objects.values_list("family_name", flat=True)) <= made_up


def test_nobody_real_can_be_rung_or_written_to(city: None) -> None:
    """Ofcom keeps 07700 900… and 0191 496 0… for drama; .example belongs to nobody (RFC 2606)."""
    for way in WayToReach.objects.exclude(value=""):
        assert way.value.startswith(("07700 900", "0191 496 0")) or way.value.endswith(".example"), way.value
    for worker in User.objects.all():
        assert worker.email.endswith(".example"), worker.email


def test_every_stage_of_asking_is_there(city: None) -> None:
    assert set(Referral.objects.values_list("status", flat=True)) == set(ReferralStatus)


def test_every_stage_of_a_meeting_is_there_before_and_after_its_day(city: None) -> None:
    there = set(Conference.objects.values_list("status", flat=True))

    on_the_day = {ConferenceStatus.SHARING, ConferenceStatus.PRIVATE_TIME, ConferenceStatus.AGREEING}
    assert there >= set(ConferenceStatus) - on_the_day


def test_every_stage_of_a_plan_is_there(city: None) -> None:
    assert set(Plan.objects.values_list("status", flat=True)) == set(PlanStatus)


def test_there_is_a_finished_review(city: None) -> None:
    assert Review.objects.exclude(finished_at=None).exists()


def test_there_is_somebody_to_sign_in_as_for_every_role(city: None) -> None:
    assert {person["role"] for person in sample_people()} == set(Role)


def test_every_family_has_children_and_relatives(city: None) -> None:
    for family in Family.objects.all():
        members = FamilyMember.objects.filter(family=family)
        assert members.filter(is_child=True).exists(), family.name
        assert members.filter(is_child=False).exists(), family.name


def test_every_right_has_something_to_show(city: None) -> None:
    assert Family.objects.filter(restricted=True).count() == 1
    assert BrokenGlass.objects.exclude(ended_at=None).count() == 1
    assert Dispute.objects.filter(answered_at=None).count() == 1
    assert Dispute.objects.exclude(answered_at=None).count() == 1
    assert WorryPassedOn.objects.filter(shared=True).count() == 1
    assert FamilyHold.objects.filter(ended_at=None).count() == 1
    asked = RecordRequest.objects.get()
    assert asked.status == RequestStatus.READING
    assert next_waiting(asked, after=0) is not None


@pytest.mark.nightly
@pytest.mark.django_db
@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-23 00:05",
        "2026-06-14 00:40",
        "2026-12-25 12:00",
        "2027-03-28 01:30",
        "2026-10-25 01:15",
        "2028-02-29 23:55",
    ],
)
def test_the_city_can_be_made_at_any_hour_of_any_day(moment: str) -> None:
    load_sample_city(at=datetime.fromisoformat(moment).replace(tzinfo=UTC))
    assert Family.objects.count() == 1 + len(FAMILIES)
