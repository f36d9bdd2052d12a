"""Our meeting at home: everything somebody needs, and nothing a wall keeps from them."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from pytest_django import DjangoAssertNumQueries

from alongside.conferences.actions import choose_who_may_know, do_not_invite, prepare_separately, say_whether_i_come
from alongside.conferences.models import ServiceGuest
from alongside.conferences.states import Coming, MayKnow, NotInvitedWhy
from alongside.conferences.tests.factories import a_conference, arranged, coordinator_at, guest_named
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_family, a_wall
from alongside.home.tests.at_home import at_home
from alongside.home.tests.meeting import a_meeting, child_home, home_of, person_of, read
from alongside.people.actions import add_household, move_in

pytestmark = pytest.mark.django_db
NANA = "<bdi>Nana</bdi>"


def test_when_where_and_who_from_the_services_comes() -> None:
    conference = a_meeting()
    words = read(home_of(conference, "Nana"), "our_meeting")
    for said in ("The Madeup Community Hall", "The number 1 bus stops outside.", "Jollof rice and juice", "UK time"):
        assert said in words
    assert conference.referral.referrer.name in words
    assert coordinator_at(conference).name in words


def test_whoever_has_not_come_in_is_shown_the_door() -> None:
    for page in ("our_meeting", "our_meeting_file", "coming", "what_i_need", "who_may_know", "short_report"):
        assert Client().get(reverse(page)).status_code == 302


def test_with_no_meeting_yet_the_page_says_so_kindly() -> None:
    family = a_family()
    ruth = family.members.filter(is_child=False).get().person
    assert "There is nothing here yet." in read(at_home(family, ruth), "our_meeting")


def test_another_family_s_meeting_is_not_mine() -> None:
    a_meeting()
    family = a_family()
    words = read(at_home(family, family.members.filter(is_child=False).get().person), "our_meeting")
    assert "The Madeup Community Hall" not in words


def test_who_is_not_invited_reads_the_same_page_as_where_there_is_no_meeting() -> None:
    conference = a_meeting()
    dele = guest_named(conference, "Dele")
    do_not_invite(
        guest=dele, reason=NotInvitedWhy.ORDER, why="There is an order.", by=coordinator_at(conference),
        at=timezone.now(),
    )  # fmt: skip
    browser = at_home(conference.family, dele.person)
    words = read(browser, "our_meeting")
    assert "There is nothing here yet." in words
    assert "order" not in words.replace("border", "")
    assert "Madeup Community Hall" not in words
    assert browser.get(reverse("our_meeting_file")).status_code == 404
    assert browser.get(reverse("coming")).status_code == 404
    assert "There is nothing here yet." in read(browser, "short_report")


def test_who_comes_apart_reads_only_what_was_prepared_for_them() -> None:
    conference = a_meeting()
    _comes(conference, "Nana", MayKnow.EVERYONE)
    dele = guest_named(conference, "Dele")
    prepare_separately(
        guest=dele, told_instead="I fetch you at nine on Sunday.", by=coordinator_at(conference), at=timezone.now()
    )
    browser = at_home(conference.family, dele.person)
    words = read(browser, "our_meeting")
    assert "I fetch you at nine on Sunday." in words
    assert "Madeup Community Hall" not in words
    assert NANA not in words
    assert browser.get(reverse("our_meeting_file")).status_code == 404


def _comes(conference: object, name: str, may_know: MayKnow, *whom: str) -> None:
    guest = guest_named(conference, name)  # type: ignore[arg-type]
    say_whether_i_come(guest=guest, coming=Coming.COMES, by=None, at=timezone.now())
    people = [person_of(conference, one) for one in whom]  # type: ignore[arg-type]
    choose_who_may_know(guest=guest, may_know=may_know, people=people, by=None, at=timezone.now())


def test_others_show_only_where_they_let_me_know() -> None:
    conference = a_meeting()
    assert NANA not in read(home_of(conference, "Dele"), "our_meeting")
    _comes(conference, "Nana", MayKnow.EVERYONE)
    assert NANA in read(home_of(conference, "Dele"), "our_meeting")
    _comes(conference, "Nana", MayKnow.NAMED, "Ruth")
    assert NANA not in read(home_of(conference, "Dele"), "our_meeting")
    assert NANA in read(home_of(conference, "Ruth"), "our_meeting")
    _comes(conference, "Nana", MayKnow.COORDINATOR)
    assert NANA not in read(home_of(conference, "Ruth"), "our_meeting")


@pytest.mark.parametrize("hides", [Hidden.ATTENDANCE, Hidden.WHEREABOUTS, Hidden.EXISTENCE])
def test_a_wall_keeps_who_comes_from_me_whatever_they_chose(hides: Hidden) -> None:
    conference = a_meeting()
    nana, dele = person_of(conference, "Nana"), person_of(conference, "Dele")
    without = read(at_home(conference.family, dele), "our_meeting")
    _comes(conference, "Nana", MayKnow.EVERYONE)
    a_wall(conference.family, nana, dele, hides)
    words = read(at_home(conference.family, dele), "our_meeting")
    assert NANA not in words
    assert "These people let you know" not in words
    assert ("These people let you know" in without) is False


def test_who_does_not_come_any_more_is_not_shown() -> None:
    conference = a_meeting()
    _comes(conference, "Nana", MayKnow.EVERYONE)
    say_whether_i_come(guest=guest_named(conference, "Nana"), coming=Coming.NOT_COMING, by=None, at=timezone.now())
    assert NANA not in read(home_of(conference, "Dele"), "our_meeting")


def test_a_place_that_tells_is_left_out_without_a_mark() -> None:
    conference = a_meeting()
    nana, dele = person_of(conference, "Nana"), person_of(conference, "Dele")
    a_wall(conference.family, nana, dele, telling_words="The Madeup Community Hall")
    assert "Madeup Community Hall" not in read(at_home(conference.family, dele), "our_meeting")
    assert "Madeup Community Hall" in read(at_home(conference.family, nana), "our_meeting")


def test_words_of_a_worker_s_errand_that_tell_are_left_out() -> None:
    conference = a_meeting()
    ServiceGuest.objects.filter(conference=conference).update(why="To talk of Larkspur Refuge")
    nana, dele = person_of(conference, "Nana"), person_of(conference, "Dele")
    a_wall(conference.family, nana, dele, telling_words="Larkspur Refuge")
    words = read(at_home(conference.family, dele), "our_meeting")
    assert "Larkspur" not in words
    assert conference.referral.referrer.name in words


def test_the_link_is_only_for_who_joins_online() -> None:
    conference = a_meeting()
    type(conference).objects.filter(pk=conference.pk).update(remote_link="https://meet.example/our-room")
    assert "meet.example" not in read(home_of(conference, "Nana"), "our_meeting")
    say_whether_i_come(guest=guest_named(conference, "Nana"), coming=Coming.REMOTE, by=None, at=timezone.now())
    assert "https://meet.example/our-room" in read(home_of(conference, "Nana"), "our_meeting")


def test_a_child_reads_their_meeting_too() -> None:
    words = read(child_home(a_meeting()), "our_meeting")
    assert "The Madeup Community Hall" in words


@pytest.mark.parametrize(
    ("starts_at", "hour"),
    [(datetime(2027, 3, 27, 14, tzinfo=UTC), "14:00+00:00"), (datetime(2027, 3, 28, 13, tzinfo=UTC), "14:00+01:00")],
)
def test_the_appointment_is_neutral_and_keeps_its_hour_around_the_change_of_clocks(
    starts_at: datetime, hour: str
) -> None:
    conference = arranged(a_conference(), starts_at=starts_at, at=timezone.now())
    answer = home_of(conference, "Nana").get(reverse("our_meeting_file"))
    assert answer["Content-Disposition"] == 'attachment; filename="appointment.ics"'
    text = answer.content.decode()
    assert "SUMMARY:Appointment" in text
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event.decoded("dtstart").isoformat().endswith(f"T{hour[:5]}:00{hour[5:]}")
    for word in ("family", "conference", "Nana", "Ruth", conference.reference):
        assert word not in text


def test_the_number_of_queries_does_not_grow_with_those_who_come(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    conference = a_meeting(relatives=6)
    for name in ("Nana", "Dele", "Ike", "Femi", "Cousin 4"):
        _comes(conference, name, MayKnow.EVERYONE)
    browser = home_of(conference, "Ruth")
    with django_assert_max_num_queries(40):
        browser.get(reverse("our_meeting"))


def test_the_way_there_does_not_tell_of_a_withheld_home_where_no_wall_stands() -> None:
    conference = a_meeting()
    by, now = coordinator_at(conference), timezone.now()
    home = add_household(name="Nana’s", address="12 Bus Road\nSample City", withheld=True, by=by, at=now)
    move_in(person=person_of(conference, "Nana"), household=home, by=by, at=now)
    type(conference).objects.filter(pk=conference.pk).update(venue_how_to_get_there="Two stops from Bus Road.")
    assert "Two stops from Bus Road." in read(home_of(conference, "Nana"), "our_meeting")
    assert "Bus Road" not in read(home_of(conference, "Dele"), "our_meeting")
