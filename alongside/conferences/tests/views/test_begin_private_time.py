"""Beginning private family time."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference, again, guest_named
from alongside.families.actions import make_home_key
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_wall

pytestmark = pytest.mark.django_db


def ids_of(conference: Conference, *names: str) -> list[int]:
    return [guest_named(conference, name).person_id for name in names]


def test_everyone_who_comes_is_ticked_and_the_services_are_told_to_leave() -> None:
    page = opened_by_coordinator(a_conference(ConferenceStatus.SHARING), "begin_private_time")
    assert page.count("checked") >= 4
    assert "Everyone from the services leaves the room now, and so do you." in page


def test_it_begins_for_those_chosen() -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    people = ids_of(conference, "Nana", "Ruth")
    answered_by_coordinator(conference, "begin_private_time", said={"people": people, "writing": "on_device"})
    conference = again(conference)
    assert conference.status == ConferenceStatus.PRIVATE_TIME
    assert set(conference.private_times.get().people.values_list("pk", flat=True)) == set(people)


def test_people_kept_apart_have_one_each() -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    for name in ("Nana", "Ruth"):
        said = {"people": ids_of(conference, name), "for_whom": f"{name}’s side", "writing": "on_paper"}
        answered_by_coordinator(conference, "begin_private_time", said=said)
    page = opened_by_coordinator(conference, "hold_conference")
    assert "Nana’s side" in page
    assert "Ruth’s side" in page


def test_somebody_in_one_can_not_be_chosen_for_another() -> None:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME)
    page = opened_by_coordinator(conference, "begin_private_time")
    assert "Nana Rose" not in page
    said = {"people": ids_of(conference, "Nana"), "writing": "on_paper"}
    answered_by_coordinator(conference, "begin_private_time", said=said)
    assert conference.private_times.count() == 1


@pytest.mark.parametrize(
    "said", [{}, {"writing": "on_paper"}, {"people": ["x"], "writing": "on_paper"}, {"people": ["\x00"]}]
)
def test_a_mistake_comes_back(said: dict[str, Any]) -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    page = answered_by_coordinator(conference, "begin_private_time", said=said).content.decode()
    assert "There is a problem" in page
    assert again(conference).status == ConferenceStatus.SHARING


def test_on_their_own_phones_it_is_said_who_cannot_come_in_and_a_device_can_be_lent_too() -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    nana = guest_named(conference, "Nana").person
    family, ruth = conference.family, guest_named(conference, "Ruth").person
    make_home_key(family=family, person=ruth, word="purple teapot", by=family.added_by, at=timezone.now())
    said = {"people": ids_of(conference, "Nana", "Ruth"), "writing": "own_phones"}
    answered_by_coordinator(conference, "begin_private_time", said=said)

    page = opened_by_coordinator(conference, "hold_conference")

    assert f'These have no way in of their own yet: <bdi class="al-name">{nana.short_name}</bdi>.' in page
    assert reverse("lend_device", args=[conference.private_times.get().pk]) in page


@pytest.mark.parametrize("hides", [Hidden.EXISTENCE, Hidden.ATTENDANCE])
@pytest.mark.parametrize("from_everyone", [True, False])
def test_people_of_whom_one_may_not_know_that_the_other_is_there_are_in_no_private_time_together(
    hides: Hidden, from_everyone: bool
) -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    nana, ruth = guest_named(conference, "Nana").person, guest_named(conference, "Ruth").person
    a_wall(conference.family, nana, None if from_everyone else ruth, hides)
    said = {"people": [nana.pk, ruth.pk], "writing": "own_phones"}

    page = answered_by_coordinator(conference, "begin_private_time", said=said).content.decode()

    assert f"{ruth.short_name} may not know that {nana.short_name} is part of this, or comes." in page
    assert not conference.private_times.exists()
    for person in (nana, ruth):
        said = {"people": [person.pk], "writing": "own_phones"}
        answered_by_coordinator(conference, "begin_private_time", said=said)
    assert conference.private_times.count() == 2


def test_a_wall_around_an_address_keeps_nobody_apart() -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    nana, ruth = guest_named(conference, "Nana").person, guest_named(conference, "Ruth").person
    a_wall(conference.family, nana, ruth, Hidden.ADDRESS)
    said = {"people": [nana.pk, ruth.pk], "writing": "own_phones"}
    answered_by_coordinator(conference, "begin_private_time", said=said)
    assert conference.private_times.count() == 1


def test_not_before_the_meeting_began() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    said = {"people": ids_of(conference, "Nana"), "writing": "on_paper"}
    page = answered_by_coordinator(conference, "begin_private_time", said=said).content.decode()
    assert "This meeting is arranged and has not begun." in page


def test_only_the_conferencing_service_comes_in() -> None:
    assert_guarded(a_conference(ConferenceStatus.SHARING), "begin_private_time")
