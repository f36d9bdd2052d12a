"""Promises of the sample city: made up from end to end, at every step, and never mixed with other data."""

from datetime import UTC, datetime

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.conferences.models import Conference, LetsKnow
from alongside.conferences.states import ConferenceStatus
from alongside.desk.actions.sample_city import CannotLoadSampleCity, load_sample_city
from alongside.desk.actions.sample_city.doors import CannotOpenSampleDoors, SampleDoor, open_sample_doors
from alongside.desk.actions.sample_city.made_up import FAMILIES, FAMILY_NAMES
from alongside.desk.models import FamilyHold, RecordRequest
from alongside.desk.queries.records import next_waiting
from alongside.desk.queries.sample_people import sample_people, sample_word
from alongside.desk.states import RequestStatus
from alongside.families.actions import CameIn, come_in_by_invitation
from alongside.families.models import (
    BrokenGlass,
    Dispute,
    Family,
    FamilyMember,
    HomeKey,
    HomePass,
    Released,
    WorryPassedOn,
)
from alongside.foundation.languages import LANGUAGES, offered
from alongside.partners.models import CAME_WITH
from alongside.partners.queries import our_own
from alongside.people.models import Person, WayToReach
from alongside.plans.models import Mark, Plan, Review, ReviewCall, SaidAfterwards
from alongside.plans.queries.at_home import read_at_home
from alongside.plans.queries.marks import how_promises_go
from alongside.plans.states import AfterwardsAnswer, MarkKind, PlanStatus
from alongside.referrals.models import AskedAgain, Referral
from alongside.referrals.states import ReferralStatus
from alongside.voice.models import Feedback, NotSafeNow, Said, WhatChanged
from alongside.voice.states import HOUSES, AsWhat
from tests import cast

DOOR = "http://localhost/home/key/"


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


def test_the_front_door_says_whose_it_is_and_whom_to_ring(city: None) -> None:
    """Ofcom keeps 01632 960… for drama too."""
    ours = our_own()

    assert ours.name == "Sample City"
    assert ours.safeguarding_email.endswith(".example")
    for phone in (ours.safeguarding_phone, ours.out_of_hours_phone):
        assert phone.startswith("01632 960"), phone
    assert ours.safeguarding_hours
    assert ours.who_else_helps
    assert {one.code for one in offered(ours.languages)} == {one.code for one in LANGUAGES}


def test_the_city_wears_the_colours_we_came_with(city: None) -> None:
    assert our_own().colours == CAME_WITH


def test_in_danger_a_stranger_reads_whom_to_ring_and_may_write(city: None, settings: LazySettings) -> None:
    settings.DEMO = True
    page = Client().get("/ask/danger/").content.decode()

    assert 'href="tel:01632960100"' in page
    assert 'href="tel:01632960199"' in page
    assert "Monday to Friday" in page
    assert "You cannot write to the council here" not in page


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


def test_both_sides_of_a_plan_have_done_are_late_and_did_not_do_what_they_promised(city: None) -> None:
    cast_plan = Plan.objects.get(promises__what__contains="cot")
    goes = how_promises_go(cast_plan, on=timezone.localdate())
    late = {promise.by_service for promise in cast_plan.promises.all() if goes[promise.pk].lateness.is_late}
    done = {promise.by_service for promise in cast_plan.promises.all() if goes[promise.pk].lateness.is_done}

    assert late == {True, False}
    assert done == {True, False}
    assert set(Mark.objects.values_list("mark", flat=True)) == set(MarkKind)
    assert set(SaidAfterwards.objects.values_list("answer", flat=True)) == set(AfterwardsAnswer)


def test_families_speak_for_themselves(city: None) -> None:
    assert set(Said.objects.values_list("place", flat=True)) == set(HOUSES)
    assert WhatChanged.objects.count() == 1
    assert NotSafeNow.objects.exclude(closed_at=None).count() == 1
    assert not NotSafeNow.objects.filter(closed_at=None).exists()
    assert Released.objects.exists()
    assert set(Feedback.objects.values_list("as_what", flat=True)) == set(AsWhat)
    assert ReviewCall.objects.filter(answered_at=None).count() == 1
    assert AskedAgain.objects.filter(answered_at=None).count() == 1
    assert Plan.objects.filter(conference=None, status=PlanStatus.AGREED).exists()
    assert LetsKnow.objects.exists()


def test_dad_reads_nothing_of_whoever_is_hidden_from_him(city: None) -> None:
    """The wall is silent: no name, no promise of hers, no mark, and as many points as there are for him."""
    plan = Plan.objects.get(promises__what__contains="cot")
    kunle, hafsa = (plan.family.members.get(person__given_names=name).person for name in ("Kunle", "Hafsa"))

    read = read_at_home(plan, kunle, at=timezone.now())

    assert read.promises
    assert not [one for one in read.promises if one.promise.person_id == hafsa.pk or "Hafsa" in f"{one.what}{one.who}"]
    assert [one for one in read_at_home(plan, hafsa, at=timezone.now()).promises if one.is_mine]


def test_hafsa_reads_every_point_in_urdu(city: None) -> None:
    plan = Plan.objects.get(promises__what__contains="cot")
    hafsa = plan.family.members.get(person__given_names="Hafsa").person

    for one in read_at_home(plan, hafsa, language="ur", at=timezone.now()).promises:
        assert not one.what.isascii(), one.what


def test_whoever_tries_the_demo_comes_in_once_by_each_link_and_again_after_the_next_start(
    city: None, settings: LazySettings
) -> None:
    settings.DEMO = True
    first = open_sample_doors(door=DOOR, at=timezone.now())
    again = open_sample_doors(door=DOOR, at=timezone.now())

    assert [one.name for one in again] == ["Nana Ruth", "Hafsa", "Ayo"]
    assert [one.language for one in again] == ["English", "Urdu", "English"]
    for old, new in zip(first, again, strict=True):
        assert comes_in(old).shut, "a link of the last start is closed"
        assert comes_in(new).secret
        assert comes_in(new).shut, "a link works once"


def comes_in(door: SampleDoor) -> CameIn:
    token = door.link.removeprefix(DOOR).rstrip("/")
    return come_in_by_invitation(token=token, word=door.word, at=timezone.now())


def test_outside_the_demo_nobody_is_told_how_to_come_in(city: None) -> None:
    before = HomePass.objects.count()

    with pytest.raises(CannotOpenSampleDoors):
        open_sample_doors(door=DOOR, at=timezone.now())
    with pytest.raises(CommandError, match="Only the demo"):
        call_command("sample_people", "--json", "--home", "http://localhost")

    assert HomePass.objects.count() == before


def test_no_chosen_word_is_kept_where_it_can_be_read(city: None) -> None:
    words = {sample_word(one.person) for one in cast.AT_HOME}
    kept = HomeKey.objects.values_list("word_hash", "codes_to")

    assert not [row for row in kept if words & set(row)]


@pytest.mark.nightly
@pytest.mark.django_db
@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-23 00:05",
        "2026-06-14 00:40",
        "2025-12-25 12:00",
        "2026-03-29 01:30",
        "2026-10-25 01:15",
        "2024-02-29 23:55",
    ],
)
def test_the_city_can_be_made_at_any_hour_of_any_day(moment: str) -> None:
    """Of days that have been: whose part in a family begins tomorrow does not open it today, by the real clock."""
    load_sample_city(at=datetime.fromisoformat(moment).replace(tzinfo=UTC))
    assert Family.objects.count() == 1 + len(FAMILIES)
