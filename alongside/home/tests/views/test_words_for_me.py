"""What others let me see."""

import pytest
from django.urls import reverse

from alongside.families.tests.factories import mother_of
from alongside.home.tests.at_home import at_home
from alongside.voice.tests.factories import a_family_with_grace, nana_of, said

pytestmark = pytest.mark.django_db


def test_it_is_exactly_what_they_chose() -> None:
    family, _ = a_family_with_grace()
    said(family, words="For Nana only", people=(nana_of(family),))
    said(family, words="For nobody")
    nana, mother = at_home(family, nana_of(family)), at_home(family, mother_of(family))
    page = nana.get(reverse("words_for_me")).content.decode()
    assert "For Nana only" in page
    assert "For nobody" not in page
    assert "For Nana only" not in mother.get(reverse("words_for_me")).content.decode()
    assert reverse("words_for_me") in nana.get(reverse("my_words")).content.decode()
    assert reverse("words_for_me") not in mother.get(reverse("my_words")).content.decode()
