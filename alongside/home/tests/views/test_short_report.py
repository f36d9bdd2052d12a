"""The short report at home: read by those asked to the meeting, unless it is held."""

import pytest
from django.urls import reverse

from alongside.families.states import Hidden
from alongside.families.tests.factories import a_wall
from alongside.home.tests.at_home import at_home
from alongside.home.tests.meeting import a_meeting, home_of, person_of, read

pytestmark = pytest.mark.django_db


def test_the_short_report_is_read_at_home_with_my_side_beside_it() -> None:
    conference = a_meeting()
    browser = home_of(conference, "Dele")
    words = read(browser, "short_report")
    report = conference.referral.reports.latest("number")
    assert report.what_worries_us in words
    address = f"{reverse('this_is_wrong')}?about=report-{report.pk}-what_worries_us"
    browser.post(address, {"kind": "wrong", "my_side": "Nobody shouted."})
    assert "Nobody shouted." in read(browser, "short_report")


def test_a_held_report_is_not_shown_at_home() -> None:
    conference = a_meeting()
    report = conference.referral.reports.latest("number")
    type(report).objects.filter(pk=report.pk).update(what_is_good="She is safe at Larkspur Refuge now.")
    assert "Larkspur" in read(home_of(conference, "Nana"), "short_report")
    a_wall(
        conference.family, person_of(conference, "Nana"), person_of(conference, "Dele"), Hidden.ADDRESS,
        telling_words="Larkspur Refuge",
    )  # fmt: skip
    for name in ("Nana", "Dele"):
        words = read(home_of(conference, name), "short_report")
        assert "There is nothing here yet." in words
        assert "Larkspur" not in words


def test_its_headings_are_in_the_readers_language_and_its_words_as_they_were_written() -> None:
    conference = a_meeting()
    report = conference.referral.reports.latest("number")
    words = read(at_home(conference.family, person_of(conference, "Nana"), language="pl"), "short_report")
    assert "Co nas martwi" in words
    assert "What worries us" not in words
    assert report.what_worries_us in words
