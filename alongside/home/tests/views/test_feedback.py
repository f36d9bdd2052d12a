"""How it was, each person apart."""

import pytest
from django.urls import reverse

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference
from alongside.families.states import Answer
from alongside.families.tests.factories import a_family, a_relative, agrees, children_of, mother_of
from alongside.home.tests.at_home import at_home
from alongside.voice.models import Feedback

pytestmark = pytest.mark.django_db
SAID = {"heard": "yes", "understood": "partly", "driving": "no", "tell_a_friend": "yes", "words": "It was long."}


def test_each_person_answers_apart_and_once() -> None:
    family = a_conference(ConferenceStatus.HELD).family
    for person, as_what in ((mother_of(family), "adult"), (children_of(family)[0], "child")):
        browser = at_home(family, person)
        assert browser.get(reverse("feedback")).content.decode().count('type="radio"') == 12
        assert browser.post(reverse("feedback"), SAID)["Location"] == reverse("feedback_thanks")
        assert Feedback.objects.get(person=person).as_what == as_what
        assert 'type="radio"' not in browser.get(reverse("feedback")).content.decode()
        browser.post(reverse("feedback"), SAID)
    assert Feedback.objects.count() == 2
    assert "It was long." not in at_home(family, mother_of(family)).get(reverse("feedback")).content.decode()


def test_whoever_was_not_part_of_it_is_not_asked() -> None:
    family = a_conference(ConferenceStatus.HELD).family
    late = a_relative(family, given_names="Bola", relationship="Cousin").person
    assert 'type="radio"' not in at_home(family, late).get(reverse("feedback")).content.decode()


def test_whoever_said_no_is_asked_too() -> None:
    family = a_family(agreed=False)
    agrees(family, mother_of(family), answer=Answer.REFUSED)
    browser = at_home(family, mother_of(family))
    assert "You said no to a meeting. That is fine." in browser.get(reverse("feedback")).content.decode()
    browser.post(reverse("feedback"), SAID)
    assert Feedback.objects.get().said_no


@pytest.mark.parametrize("said", [{}, {"heard": "very"}, {"words": "\x00"}, {"words": " "}])
def test_nothing_or_nonsense_is_not_kept(said: dict[str, str]) -> None:
    family = a_conference(ConferenceStatus.HELD).family
    answer = at_home(family, mother_of(family)).post(reverse("feedback"), said)
    assert answer.status_code == 200
    assert not Feedback.objects.exists()


def test_it_leads_nowhere_outside() -> None:
    family = a_conference(ConferenceStatus.HELD).family
    page = at_home(family, mother_of(family)).get(reverse("feedback")).content.decode()
    assert page.count("https://") == 1, "Only “Leave this page”."
