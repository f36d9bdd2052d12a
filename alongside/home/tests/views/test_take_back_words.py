"""Taking something back."""

import pytest
from django.urls import reverse

from alongside.families.tests.factories import mother_of
from alongside.home.tests.at_home import at_home
from alongside.voice.models import Said
from alongside.voice.tests.factories import WORDS, a_family_with_grace, ayo_of, said

pytestmark = pytest.mark.django_db


def test_it_is_asked_once_more_and_then_gone() -> None:
    family, _ = a_family_with_grace()
    thing, browser = said(family), at_home(family, ayo_of(family))
    address = reverse("take_back_words", args=[thing.pk])
    assert WORDS in browser.get(address).content.decode().replace("&#39;", "’")
    assert Said.objects.get().withdrawn_at is None
    browser.post(address)
    assert Said.objects.get().withdrawn_at is not None
    assert WORDS[:20] not in browser.get(reverse("my_place", args=["worries"])).content.decode()
    assert browser.post(address).status_code == 404


def test_nobody_takes_back_anothers_words() -> None:
    family, _ = a_family_with_grace()
    address = reverse("take_back_words", args=[said(family).pk])
    assert at_home(family, mother_of(family)).post(address).status_code == 404
