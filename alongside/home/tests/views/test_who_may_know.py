"""Who may know that I come: only people I may know of, and only as I choose."""

import pytest
from django.urls import reverse

from alongside.conferences.tests.factories import guest_named
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_wall
from alongside.home.tests.at_home import at_home
from alongside.home.tests.meeting import a_meeting, home_of, person_of, read

pytestmark = pytest.mark.django_db


def test_only_people_i_may_know_of_can_be_chosen() -> None:
    conference = a_meeting()
    nana, dele = person_of(conference, "Nana"), person_of(conference, "Dele")
    a_wall(conference.family, nana, dele, Hidden.EXISTENCE)
    browser = at_home(conference.family, dele)
    assert "Nana" not in read(browser, "who_may_know")
    answer = browser.post(reverse("who_may_know"), {"may_know": "named", "people": [nana.pk]})
    assert answer.status_code == 200
    assert guest_named(conference, "Dele").may_know == ""


def test_choosing_only_some_means_choosing_somebody() -> None:
    answer = home_of(a_meeting(), "Dele").post(reverse("who_may_know"), {"may_know": "named"})
    assert "Choose at least one person." in answer.content.decode()
