"""Promises of the sample city's training: every step of it is there, made up, and reached as in life."""

import pytest
from django.conf import LazySettings
from django.db.models import Count
from django.test import Client
from django.utils import timezone

from alongside.desk.actions.sample_city.doors import CannotOpenSampleDoors, open_learners_doors
from alongside.partners.models import Organisation, OrganisationManager, Practitioner
from alongside.training.models import (
    Attendance,
    Booking,
    Certificate,
    Champion,
    Charge,
    Course,
    Evaluation,
    ModuleTaken,
    Observation,
    PastTraining,
    Session,
    SessionAsked,
)
from alongside.training.states import AskedStatus, BookingStatus, Came, Level, Moment, PlacesGiven, SessionStatus
from tests import cast


def test_partners_of_every_kind_and_their_people_are_there(city: None) -> None:
    for one in cast.PARTNERS:
        partner = Organisation.objects.get(name=one.name, kind=one.kind, urn=one.urn, people_count=one.people)
        assert not partner.to_check
    assert {one.organisation for one in cast.LEARNERS} == {one.key for one in cast.PARTNERS}
    known = Practitioner.objects.filter(worker__email__in=[one.email for one in cast.LEARNERS])
    assert known.count() == len(cast.LEARNERS) >= 25
    assert not known.exclude(worker__roles=[]).exists()
    assert OrganisationManager.objects.count() == 2


def test_there_is_a_course_of_every_level_that_leads_on_and_one_to_read_alone(city: None) -> None:
    assert set(Course.objects.values_list("level", flat=True)) == set(Level) - {Level.OTHER}
    assert Course.objects.filter(prerequisites__isnull=False).count() == 2
    module = Course.objects.get(self_led=True)
    assert module.module_pages.exists()
    assert ModuleTaken.objects.filter(course=module, finished_at__isnull=False).count() == 4


@pytest.mark.parametrize(
    "status",
    [
        BookingStatus.BOOKED,
        BookingStatus.AGREEING,
        BookingStatus.WANTED,
        BookingStatus.WAITING,
        BookingStatus.OFFERED,
        BookingStatus.PASSED_ON,
        BookingStatus.CANCELLED,
    ],
)
def test_somebody_stands_at_every_step_of_a_place(city: None, status: BookingStatus) -> None:
    assert Booking.objects.filter(status=status).exists()


def test_sessions_are_past_and_to_come_full_chosen_online_and_made_for_one_school(city: None) -> None:
    sessions = Session.objects.all()
    assert sessions.filter(status=SessionStatus.OVER).count() == 4
    assert sessions.filter(status=SessionStatus.DRAFT).exists()
    assert sessions.filter(places_given=PlacesGiven.CHOSEN).annotate(shares_there=Count("shares")).get().shares_there
    assert sessions.filter(only_for__name=cast.PARTNERS[0].name, asked_as__status=AskedStatus.ARRANGED).exists()
    assert sessions.exclude(online_link="").exists()
    assert sessions.annotate(length=Count("days")).filter(length=4, course__level=Level.COORDINATOR).exists()
    assert SessionAsked.objects.filter(status=AskedStatus.ASKED).exists()


def test_what_came_of_it_can_be_seen(city: None) -> None:
    for moment in Moment:
        assert len({frozenset(one.sure) for one in Evaluation.objects.filter(moment=moment)}) == 1
        assert Evaluation.objects.filter(moment=moment).count() >= 6
    assert all(len(one.sure) == 5 for one in Evaluation.objects.all())
    assert Certificate.objects.count() > 20
    assert set(Attendance.objects.values_list("came", flat=True)) == {Came.YES, Came.LATE, Came.NO}
    assert Champion.objects.count() == 3
    assert Observation.objects.count() >= 6
    assert all(len(one.seen) == 6 for one in Observation.objects.all())
    assert PastTraining.objects.filter(course=None).count() == 7
    assert Charge.objects.get().booking.organisation.kind == "school"


def test_whoever_tries_the_demo_comes_in_to_learn_by_a_link(city: None, settings: LazySettings) -> None:
    settings.DEMO, settings.OUR_ADDRESS = True, "http://localhost"
    amina, orla = open_learners_doors(at=timezone.now())
    assert (amina.name, orla.works) == ("Amina Fictionby", "Health visitor, Fablemoor Hospitals NHS Trust")
    browser = Client()
    browser.post(orla.link.removeprefix("http://localhost"))
    assert "Orla Yarnspin" in browser.get("/training/mine/").content.decode()


def test_outside_the_demo_nobody_is_told_how_to_come_in_to_learn(city: None) -> None:
    with pytest.raises(CannotOpenSampleDoors):
        open_learners_doors(at=timezone.now())
