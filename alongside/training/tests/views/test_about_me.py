"""Who somebody is who learns, changed by themselves."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.doors import signed_in
from alongside.audit.models import AuditEvent
from alongside.partners.actions.organisations import name_manager
from alongside.partners.models import Practitioner
from alongside.partners.tests.factories import a_coordinator
from alongside.training.tests.door import who_she_says
from alongside.training.tests.factories import a_learner, a_trainer, an_organisation_of, learning

pytestmark = pytest.mark.django_db
PAGE = "/training/about-me/"


def answers(browser: Client, **changes: str) -> dict[str, Any]:
    """What the page would send, with some of it changed."""
    seen = re.search(r'name="seen" value="([^"]*)"', browser.get(PAGE).content.decode())
    assert seen
    return {"seen": seen[1], **who_she_says(), **changes}


def test_who_is_nobody_is_shown_the_door() -> None:
    assert Client().get(PAGE)["Location"] == "/training/come-in/?next=%2Ftraining%2Fabout-me%2F"


def test_a_learner_says_who_they_are_now() -> None:
    learner = a_learner()
    browser = learning(learner)
    assert browser.post(PAGE, answers(browser, name="Tess Example-Newname")).status_code == 302
    place = Practitioner.objects.get(worker=learner)
    assert (place.worker.name, place.team) == ("Tess Example-Newname", "Year 6")
    assert "It is changed." in browser.get(PAGE).content.decode()


def test_when_two_change_it_the_second_sees_both() -> None:
    learner = a_learner()
    browser = learning(learner)
    mine = answers(browser, team="Year 5")
    browser.post(PAGE, answers(browser, team="Year 6"))
    page = browser.post(PAGE, mine).content.decode()
    assert "Saved by somebody else" in page
    assert Practitioner.objects.get(worker=learner).team == "Year 6"


def test_of_a_worker_with_roles_only_the_team_and_the_line_manager_are_theirs_to_change() -> None:
    worker = a_coordinator()
    for browser in (signed_in(worker), learning(worker)):
        page = browser.get(PAGE).content.decode()
        assert 'name="team"' in page
        assert 'name="organisation"' not in page
        sent = {**who_she_says(name="Anybody", job_title="Judge"), "organisation": "Elsewhere"}
        assert browser.post(PAGE, sent).status_code == 302
    place = Practitioner.objects.get(worker=worker)
    assert (place.worker.name, place.job_title, place.team) == (worker.name, "Coordinator", "Year 6")
    assert User.objects.get(pk=worker.pk).roles == worker.roles


def test_who_works_elsewhere_now_does_not_see_the_people_there_any_more() -> None:
    school, other, seen = (
        an_organisation_of(),
        an_organisation_of(name="Invented Academy"),
        "/training/organisations/{}/",
    )
    head = a_learner("Mina Overseer-Madeup", organisation=school)
    for place in (school, other):
        name_manager(organisation=place, email=head.email, by=a_trainer(), at=timezone.now())
    browser = learning(head)
    browser.post(PAGE, answers(browser, organisation=school.name, line_manager_email="", team="Year 5"))
    assert browser.get(seen.format(school.pk)).status_code == 200
    assert "you look after the people of" in browser.get(PAGE).content.decode()
    answer = browser.post(PAGE, answers(browser, organisation=other.name, line_manager_email=""))
    assert answer.status_code == 302
    assert browser.get(seen.format(school.pk)).status_code == 404
    assert browser.get(seen.format(other.pk)).status_code == 200  # where they did not work before, somebody named them
    line = AuditEvent.objects.get(event="organisation.manager_ended")
    assert line.actor_id == head.pk


def test_who_looks_after_an_organisation_finds_its_page_here() -> None:
    head, school = a_learner(), an_organisation_of()
    assert f"/training/organisations/{school.pk}/" not in learning(head).get(PAGE).content.decode()
    name_manager(organisation=school, email=head.email, by=a_trainer(), at=timezone.now())
    assert f"/training/organisations/{school.pk}/" in learning(head).get(PAGE).content.decode()
