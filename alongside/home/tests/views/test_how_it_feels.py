"""How it feels, from 0 to 10."""

import pytest
from django.urls import reverse

from alongside.home.tests.at_home import at_home
from alongside.voice.models import Feeling
from alongside.voice.tests.factories import a_family_with_grace, ayo_of

pytestmark = pytest.mark.django_db


def test_a_number_is_kept_and_then_they_choose_who_sees_it() -> None:
    family, _ = a_family_with_grace()
    answer = at_home(family, ayo_of(family)).post(reverse("how_it_feels"), {"safe": "0"})
    feeling = Feeling.objects.get()
    assert (feeling.safe, feeling.happy, feeling.healthy) == (0, None, None)
    assert answer["Location"] == reverse("who_can_see_feeling", args=[feeling.pk])


@pytest.mark.parametrize("said", [{}, {"safe": "11"}, {"safe": "-1"}, {"happy": "lots"}, {"safe": "\x00"}])
def test_anything_else_is_refused(said: dict[str, str]) -> None:
    family, _ = a_family_with_grace()
    answer = at_home(family, ayo_of(family)).post(reverse("how_it_feels"), said)
    assert "govuk-error-message" in answer.content.decode()
    assert not Feeling.objects.exists()


def test_every_number_can_be_chosen_without_scripts() -> None:
    family, _ = a_family_with_grace()
    page = at_home(family, ayo_of(family)).get(reverse("how_it_feels")).content.decode()
    assert page.count('type="radio"') == 33
