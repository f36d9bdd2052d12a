"""What is written about us: my own words, and what was released to me."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.conferences.actions import send_my_words
from alongside.conferences.tests.factories import coordinator_at, guest_named
from alongside.families.actions import release_lookers
from alongside.families.actions.released import CannotReleaseLine, release_line, stop_releasing
from alongside.families.models import Notice, Released
from alongside.families.tests.factories import a_family, a_wall
from alongside.home.tests.at_home import at_home
from alongside.home.tests.meeting import a_meeting, home_of, person_of, read
from alongside.home.tests.released import LINE, a_line, a_released_line

pytestmark = pytest.mark.django_db


def test_nothing_of_the_record_is_here_until_a_worker_releases_it() -> None:
    conference = a_meeting()
    a_line(conference)
    browser = home_of(conference, "Dele")
    assert LINE not in read(browser, "written_about_us")
    released = a_released_line(conference)
    assert LINE in read(browser, "written_about_us")
    assert LINE not in read(home_of(conference, "Nana"), "written_about_us")
    stop_releasing(released=released, by=coordinator_at(conference), at=timezone.now())
    assert LINE not in read(browser, "written_about_us")


def test_a_line_that_tells_is_not_let_go() -> None:
    conference = a_meeting()
    nana, dele = person_of(conference, "Nana"), person_of(conference, "Dele")
    a_wall(conference.family, nana, dele, telling_words="Larkspur Refuge")
    line, by = a_line(conference, "She is well at Larkspur Refuge.")
    with pytest.raises(CannotReleaseLine, match="Larkspur Refuge"):
        release_line(line=line, person=dele, by=by, at=timezone.now())
    assert not Released.objects.exists()


def test_a_wall_set_later_takes_it_away_without_a_mark() -> None:
    conference = a_meeting()
    a_released_line(conference, words="She is well at Larkspur Refuge.")
    nana, dele = person_of(conference, "Nana"), person_of(conference, "Dele")
    without = read(home_of(conference, "Ruth"), "written_about_us")
    a_wall(conference.family, nana, dele, telling_words="Larkspur Refuge")
    words = read(at_home(conference.family, dele), "written_about_us")
    assert "Larkspur" not in words
    assert ("What we wrote" in words) is ("What we wrote" in without) is False


def test_what_i_said_is_mine_to_read() -> None:
    conference = a_meeting()
    send_my_words(place=guest_named(conference, "Dele"), words="I can take them at night.", by=None, at=timezone.now())
    assert "I can take them at night." in read(home_of(conference, "Dele"), "written_about_us")
    assert "I can take them at night." not in read(home_of(conference, "Nana"), "written_about_us")


def test_who_looked_is_here_once_it_was_told_to_me() -> None:
    conference = a_meeting()
    release_lookers(
        family=conference.family, person=person_of(conference, "Dele"), lines=["Sam looked in May."],
        by=coordinator_at(conference), at=timezone.now(),
    )  # fmt: skip
    assert "Sam looked in May." in read(home_of(conference, "Dele"), "written_about_us")
    assert "Sam looked in May." not in read(home_of(conference, "Nana"), "written_about_us")


def test_asking_for_all_of_it_reaches_the_coordinator_once_a_day() -> None:
    conference = a_meeting()
    browser = home_of(conference, "Dele")
    for _ in range(2):
        assert browser.post(reverse("written_about_us")).status_code == 302
    assert Notice.objects.filter(worker=coordinator_at(conference), words__contains="whole record").count() == 1
    assert "You asked for it." in browser.get(f"{reverse('written_about_us')}?asked=1").content.decode()


def test_strangers_and_other_families_find_nothing() -> None:
    conference = a_meeting()
    a_released_line(conference)
    assert Client().get(reverse("written_about_us")).status_code == 302
    family = a_family()
    assert LINE not in read(at_home(family, family.members.filter(is_child=False).get().person), "written_about_us")
