"""Who reads my words out; whether my advocate stays."""

import pytest
from django.urls import reverse

from alongside.conferences.models import ChildPreparation
from alongside.conferences.tests.factories import a_conference
from alongside.families.tests.factories import children_of, mother_of
from alongside.home.tests.at_home import at_home
from alongside.voice.models import ReadOut

pytestmark = pytest.mark.django_db


def test_a_child_says_whether_the_advocate_stays_and_it_stands_with_the_meeting() -> None:
    conference = a_conference(prepared=False)
    child = children_of(conference.family)[0]
    browser = at_home(conference.family, child)
    assert "advocate stay" in browser.get(reverse("reading_out")).content.decode()
    browser.post(reverse("reading_out"), {"by_whom": "somebody", "name": "Auntie Bim", "advocate_stays": "no"})
    kept = ChildPreparation.objects.get(conference=conference, child=child)
    assert (kept.advocate_stays, kept.words_read_by) == (False, "Auntie Bim")
    assert ReadOut.objects.get().conference == conference
    browser.post(reverse("reading_out"), {"by_whom": "me"})
    kept.refresh_from_db()
    assert kept.advocate_stays is False, "What was not said again stays as it was."


def test_a_grown_up_is_not_asked_about_an_advocate() -> None:
    conference = a_conference(prepared=False)
    browser = at_home(conference.family, mother_of(conference.family))
    assert "advocate_stays" not in browser.get(reverse("reading_out")).content.decode()


def test_somebody_else_has_a_name() -> None:
    conference = a_conference(prepared=False)
    browser = at_home(conference.family, mother_of(conference.family))
    answer = browser.post(reverse("reading_out"), {"by_whom": "somebody", "name": " "})
    assert "Write their name." in answer.content.decode()
    assert not ReadOut.objects.exists()
