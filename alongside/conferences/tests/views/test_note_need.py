"""Writing down what somebody needs."""

import pytest
from django.urls import reverse

from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded, come_to, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db


def test_a_need_stands_in_the_way_until_it_is_arranged() -> None:
    conference = a_conference()
    nana = guest_named(conference, "Nana")
    said = {"kind": "travel", "detail": "A lift home"}
    response = answered_by_coordinator(conference, "note_need", nana.person_id, said=said)
    assert response.headers["Location"] == reverse("prepare_guest", args=[conference.reference, nana.pk])
    assert "No travel is arranged for Nana (A lift home)." in opened_by_coordinator(conference, "conference")


def test_a_child_can_need_something_too() -> None:
    conference = a_conference()
    child = conference.children.all()[0]
    response = answered_by_coordinator(conference, "note_need", child.child_id, said={"kind": "food", "detail": "Rice"})
    assert response.headers["Location"] == reverse("prepare_child", args=[conference.reference, child.pk])


@pytest.mark.parametrize("said", [{}, {"kind": "magic"}, {"kind": "other"}, {"kind": "food", "detail": "x" * 301}])
def test_a_mistake_comes_back(said: dict[str, str]) -> None:
    conference = a_conference()
    nana = guest_named(conference, "Nana")
    response = answered_by_coordinator(conference, "note_need", nana.person_id, said=said)
    assert "There is a problem" in response.content.decode()
    assert not conference.needs.exists()


def test_somebody_who_takes_no_part_is_not_found() -> None:
    conference = a_conference()
    worker = coordinator_at(conference)
    assert come_to("note_need", conference.reference, a_person("Stranger").pk, worker=worker).status_code == 404


def test_only_the_conferencing_service_comes_in() -> None:
    conference = a_conference()
    assert_guarded(conference, "note_need", guest_named(conference, "Nana").person_id)
