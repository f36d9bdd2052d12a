"""“I am not safe now”: first who will be told, then one button, then who has read it."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.factories import a_family, children_of
from alongside.home.tests.at_home import at_home
from alongside.voice import actions
from alongside.voice.models import NotSafeNow
from alongside.voice.tests.factories import a_family_with_grace, ayo_of, somebody_on_duty

pytestmark = pytest.mark.django_db


def test_it_says_first_who_is_told() -> None:
    family, _ = a_family_with_grace()
    somebody_on_duty()
    page = at_home(family, ayo_of(family)).get(reverse("not_safe")).content.decode()
    button = page.index("Tell them now")
    for words in ("999", "0800 1111", "Grace Madeup", family.added_by.name, "15 minutes"):
        assert page.index(words) < button, words
    assert not NotSafeNow.objects.exists(), "Looking alone tells nobody."


def test_where_nobody_is_on_duty_at_night_it_says_so() -> None:
    family, _ = a_family_with_grace()
    page = at_home(family, ayo_of(family)).get(reverse("not_safe")).content.decode()
    assert "minutes" not in page
    assert "At night, please ring." in page


def test_where_nobody_can_be_told_there_is_no_button() -> None:
    family = a_family()
    family.involvements.update(ended_at=timezone.now(), ended_by=family.added_by)
    browser = at_home(family, children_of(family)[0])
    page = browser.get(reverse("not_safe")).content.decode()
    assert "Tell them now" not in page
    assert "999" in page
    answer = browser.post(reverse("not_safe"), {"words": "Help"})
    assert answer.status_code == 200
    assert not NotSafeNow.objects.exists()


def test_one_press_tells_and_they_see_who_has_read_it() -> None:
    family, grace = a_family_with_grace()
    browser = at_home(family, ayo_of(family))
    answer = browser.post(reverse("not_safe"), {"words": "He is shouting."})
    page = browser.get(answer["Location"]).content.decode()
    assert "Nobody has read it yet" in page
    actions.read_alert(alert=NotSafeNow.objects.get(), by=grace, at=timezone.now())
    page = browser.get(answer["Location"]).content.decode()
    assert "Grace Madeup" in page
    assert "has read this at" in page


@pytest.mark.parametrize("words", ["\x00", "x" * 3000])
def test_words_that_cannot_be_kept_come_back_with_the_page(words: str) -> None:
    family, _ = a_family_with_grace()
    answer = at_home(family, ayo_of(family)).post(reverse("not_safe"), {"words": words})
    assert answer.status_code == 200
    assert "999" in answer.content.decode()


def test_nobody_sees_anothers_alert() -> None:
    family, _ = a_family_with_grace()
    ayo, tem = children_of(family)
    answer = at_home(family, ayo).post(reverse("not_safe"), {})
    assert at_home(family, tem).get(answer["Location"]).status_code == 404


def test_our_hours_are_said_in_the_readers_language_and_a_services_own_words_as_they_are(settings: Any) -> None:
    family, _ = a_family_with_grace()
    ayo = ayo_of(family)
    browser = at_home(family, ayo, language="pl")
    page = browser.get(reverse("not_safe")).content.decode()
    assert "od poniedziałku do piątku" in page
    assert "Monday" not in page

    settings.OUR_HOURS = "8am to 8pm <every day>"
    page = browser.get(reverse("not_safe")).content.decode()
    assert "8am to 8pm &lt;every day&gt;</bdi>" in page
