"""Putting things right: what somebody who was asked reads of it, and nobody else."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_relative, a_wall
from alongside.home.tests.at_home import at_home
from alongside.home.tests.put_right import Two, arranged, asked, both_said_yes, over, they_agreed
from alongside.people.models import Person
from alongside.restorative.models import Sitting
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.agreed import a_sitting, does_not_know_where
from alongside.restorative.tests.factories import a_meeting, lead_of
from alongside.restorative.tests.people import a_party, a_school, found

pytestmark = pytest.mark.django_db


def somebody_else(two: Two) -> tuple[Client, Person]:
    dele = a_relative(two.meeting.family, given_names="Dele", family_name="Exampleton").person
    return at_home(two.meeting.family, dele), dele


def without_tokens(page: str) -> str:
    """The page without what differs each time it is opened."""
    return re.sub(r'value="\w{64}"', "", page)


def test_only_who_was_asked_has_a_way_to_it() -> None:
    two = asked()
    assert "Putting things right" in two.phone(two.rose).get(reverse("our_home")).content.decode()
    browser, dele = somebody_else(two)
    assert "Putting things right" not in browser.get(reverse("our_home")).content.decode()
    assert browser.get(two.address("putting_right")).status_code == 404
    assert "nothing here" in browser.get(reverse("things_to_put_right")).content.decode()
    a_party(two.meeting, dele)
    assert browser.get(two.address("putting_right")).status_code == 404


def test_a_worker_is_refused() -> None:
    two = asked()
    assert signed_in(lead_of(two.meeting)).get(two.address("putting_right")).status_code == 403


def test_the_way_in_leads_to_the_one_there_is_and_to_a_list_of_more() -> None:
    two = asked()
    assert two.phone(two.rose).get(reverse("things_to_put_right"))["Location"] == two.address("putting_right")
    other = a_meeting(family=two.meeting.family)
    a_party(other, two.rose.person or "", PartyAnswer.ASKED)
    page = two.phone(two.rose).get(reverse("things_to_put_right")).content.decode()
    assert two.meeting.reference in page
    assert other.reference in page


def test_who_was_asked_reads_who_helps_and_not_who_else_was() -> None:
    two = asked()
    page = two.read(two.rose)
    assert lead_of(two.meeting).name in page
    assert "You have not answered yet." in page
    assert "Grandma" not in page
    assert "What happened, as you saw it?" in page


def test_nobody_reads_what_another_answered_while_people_are_prepared() -> None:
    two = both_said_yes()
    before = without_tokens(two.read(two.rose))
    assert "Grandma" not in before
    two.stops(two.joy)
    assert without_tokens(two.read(two.rose)) == before


def test_others_are_named_once_it_is_arranged_and_nobody_after_one_stops() -> None:
    two = both_said_yes()
    found(a_school(two.meeting, PartyAnswer.YES))
    a_sitting(two.meeting)
    assert "Grandma" in two.read(two.rose)
    assert "Ms Pretend" in two.read(two.rose)
    two.stops(two.joy)
    assert "Grandma" not in two.read(two.rose)
    assert "Ms Pretend" not in two.read(two.rose)
    page = two.read(two.joy)
    assert "You have stopped. That is all right." in page
    assert "Nana" not in page


def test_the_day_and_the_place_are_for_who_takes_part() -> None:
    two = arranged()
    assert "Sample Hall" in two.read(two.rose)
    two.stops(two.rose)
    assert "Sample Hall" not in two.read(two.rose)
    assert "Sample Hall" not in two.read(two.joy)
    assert "No day is set now. We tell you when there is one." in two.read(two.joy)


@pytest.mark.parametrize("hides", [Hidden.EXISTENCE, Hidden.WHEREABOUTS, Hidden.ATTENDANCE])
def test_who_is_hidden_by_a_wall_is_not_named(hides: Hidden) -> None:
    two = both_said_yes()
    dele = a_party(two.meeting, "Uncle Dele", PartyAnswer.YES)
    found(dele)
    a_sitting(two.meeting)
    assert dele.person
    assert two.rose.person
    assert "Uncle" in two.read(two.rose)
    a_wall(two.meeting.family, dele.person, two.rose.person, hides, by=lead_of(two.meeting))
    assert "Uncle" not in two.read(two.rose)
    assert "Uncle" in two.read(two.joy)


def test_after_people_met_the_page_does_not_show_who_still_takes_part() -> None:
    two = they_agreed()
    before = two.read(two.rose)
    assert "said yes too" not in before
    two.stops(two.joy)
    assert "said yes too" not in two.read(two.rose)


@pytest.mark.parametrize("way_in", ["0191 496 0000", "javascript:alert(1)"])
def test_a_number_to_ring_is_read_and_is_no_link(way_in: str) -> None:
    two = arranged()
    Sitting.objects.update(remote_link=way_in)
    page = two.read(two.rose)
    assert f'<bdi class="al-name" data-own>{way_in}</bdi>' in page or f"<bdi data-own>{way_in}</bdi>" in page
    assert f'href="{way_in}"' not in page


def test_a_way_to_join_that_tells_what_a_wall_hides_is_left_out() -> None:
    two = arranged()
    Sitting.objects.update(remote_link="Ring at 7 Secret Lane")
    assert "Secret Lane" in two.read(two.joy)
    does_not_know_where(two.joy, two.rose)
    assert "Secret Lane" not in two.read(two.joy)


def test_what_is_over_is_one_calm_sentence_and_what_was_agreed() -> None:
    two = they_agreed()
    over(two)
    page = two.read(two.rose)
    assert "This is over. You can still read what you agreed." in page
    assert "Change my answer" not in page
    assert two.phone(two.rose).get(two.address("what_we_agreed")).status_code == 200


def test_who_stopped_reads_nothing_of_the_others() -> None:
    two = both_said_yes()
    two.stops(two.rose)
    page = two.read(two.rose)
    for gone in ("When and where", "said yes too", "What we will ask you", "What comes next"):
        assert gone not in page
    assert "Change my answer" in page


def test_a_child_is_asked_in_a_childs_words_and_can_say_that_they_are_not_safe() -> None:
    meeting = a_meeting(sensitive=True)
    ayo = a_party(meeting, meeting.family.children[0].person, PartyAnswer.ASKED)
    page = Two(meeting, ayo, ayo).read(ayo)
    assert "What did you see or hear?" in page
    assert reverse("not_safe") in page


def test_what_comes_next_is_to_say_how_it_is_once_that_is_asked() -> None:
    two = they_agreed(days_ago=15)
    assert "We ask you how it is now." in two.read(two.rose)
    fresh = they_agreed()
    assert "Later we ask you how it is." in fresh.read(fresh.rose)
