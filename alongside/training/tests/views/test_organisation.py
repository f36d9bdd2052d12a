"""An organisation's own page: its people, what they are booked on and what they have learned, and no more."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.doors import signed_in
from alongside.partners.actions.organisations import end_manager, name_manager
from alongside.partners.models import Organisation
from alongside.partners.tests.factories import a_coordinator
from alongside.training.models import Evaluation, PastTraining
from alongside.training.states import Level, Moment
from alongside.training.tests.factories import (
    a_booking,
    a_course,
    a_learner,
    a_session,
    a_trainer,
    an_organisation_of,
    learning,
)

pytestmark = pytest.mark.django_db


def path_of(organisation: Organisation) -> str:
    return f"/training/organisations/{organisation.pk}/"


@pytest.fixture
def school() -> Organisation:
    return an_organisation_of()


def who_looks_after(organisation: Organisation) -> User:
    head = a_learner("Mina Overseer-Madeup", organisation=organisation)
    name_manager(organisation=organisation, email=head.email, by=a_trainer(), at=timezone.now())
    return head


def test_who_looks_after_it_sees_its_people_by_team(school: Organisation) -> None:
    tess = a_learner("Tess Example", school, team="Year 6")
    a_booking(a_session(a_course("A first look")), tess)
    today = timezone.localdate()
    PastTraining.objects.create(learner=tess, organisation=school, level=Level.AWARENESS, title="An old day", on=today)
    a_learner("Elsewhere Person", an_organisation_of(name="Another"))
    page = learning(who_looks_after(school)).get(path_of(school)).content.decode()
    for words in ("Year 6", "Tess Example", "A first look", "Booked", "An old day", "In no team", "1 booked"):
        assert words in page
    assert "Elsewhere Person" not in page


def test_what_they_need_and_what_they_said_is_not_there(school: Organisation) -> None:
    booking = a_booking(learner=a_learner(organisation=school), needs="A hearing loop")
    Evaluation.objects.create(booking=booking, moment=Moment.AFTER, words="It was dull.", at=timezone.now())
    for page in (
        learning(who_looks_after(school)).get(path_of(school)).content.decode(),
        signed_in(a_trainer()).get(path_of(school)).content.decode(),
    ):
        assert booking.learner.name in page
        assert "hearing loop" not in page
        assert "It was dull" not in page


def test_for_anybody_else_it_is_not_there(school: Organisation) -> None:
    other = who_looks_after(an_organisation_of(name="Another"))
    for browser in (learning(a_learner(organisation=school)), learning(other), signed_in(a_coordinator())):
        assert browser.get(path_of(school)).status_code == 404
    assert Client().get(path_of(school)).status_code == 302


def test_who_arranges_training_has_to_sign_in_for_it(school: Organisation) -> None:
    trainer = a_trainer()
    assert learning(trainer).get(path_of(school)).status_code == 404
    assert "Name somebody" in signed_in(trainer).get(path_of(school)).content.decode()


def test_who_looks_after_it_changes_nothing_there(school: Organisation) -> None:
    head = who_looks_after(school)
    page = learning(head).get(path_of(school)).content.decode()
    assert "Name somebody" not in page
    assert head.email not in page


def test_once_that_is_ended_it_is_not_there_any_more(school: Organisation) -> None:
    head = who_looks_after(school)
    end_manager(manager=school.managers.get(), by=a_trainer(), at=timezone.now())
    assert learning(head).get(path_of(school)).status_code == 404


def test_people_are_found_by_name_team_or_job(school: Organisation) -> None:
    a_learner("Tess Example", school, team="Year 6")
    a_learner("Otto Invented", school, team="Office")
    browser = learning(who_looks_after(school))
    for asked in ("tess", "year 6"):
        page = browser.get(path_of(school), {"q": asked}).content.decode()
        assert "Tess Example" in page
        assert "Otto Invented" not in page
    assert browser.get(path_of(school), {"q": "\x00"}).status_code == 200


def test_many_people_take_no_more_questions_to_the_database(
    school: Organisation, django_assert_max_num_queries: Any
) -> None:
    session = a_session(capacity=60)
    for _ in range(30):
        a_booking(session, a_learner(organisation=school))
    browser = learning(who_looks_after(school))
    with django_assert_max_num_queries(20):
        browser.get(path_of(school))
