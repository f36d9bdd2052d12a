"""Saying something with a grown-up beside them."""

import pytest
from django.urls import reverse

from alongside.home.tests.at_home import at_home
from alongside.voice.models import Said
from alongside.voice.tests.factories import a_family_with_grace, ayo_of

pytestmark = pytest.mark.django_db


def test_who_was_there_stands_with_what_was_said() -> None:
    family, _ = a_family_with_grace()
    browser = at_home(family, ayo_of(family))
    browser.post(reverse("my_words_together"), {"with_whom": "Miss Madeup", "place": "good_things", "words": "My dog"})
    thing = Said.objects.get()
    assert (thing.with_whom, thing.place, thing.words) == ("Miss Madeup", "good_things", "My dog")
    assert "Miss Madeup" in browser.get(reverse("my_place", args=["good_things"])).content.decode()


def test_without_a_name_or_a_house_nothing_is_kept_and_nothing_is_lost() -> None:
    family, _ = a_family_with_grace()
    answer = at_home(family, ayo_of(family)).post(reverse("my_words_together"), {"words": "My dog", "place": "moon"})
    assert "My dog" in answer.content.decode()
    assert not Said.objects.exists()
