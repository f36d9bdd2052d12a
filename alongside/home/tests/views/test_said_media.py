"""A drawing goes to whoever made it and to those they let see it, as a picture and nothing else."""

import pytest
from django.urls import reverse

from alongside.families.tests.factories import mother_of
from alongside.home.tests.at_home import at_home
from alongside.voice.tests.factories import a_drawing, a_family_with_grace, ayo_of, nana_of, said

pytestmark = pytest.mark.django_db


def test_exactly_those_get_it() -> None:
    family, _ = a_family_with_grace()
    drawing = a_drawing()
    thing = said(family, words="", media=drawing, people=(nana_of(family),))
    address = reverse("said_media", args=[thing.pk])
    for person, status in ((ayo_of(family), 200), (nana_of(family), 200), (mother_of(family), 404)):
        answer = at_home(family, person).get(address)
        assert answer.status_code == status
        if status == 200:
            assert answer.content == drawing.content
            assert answer["Content-Type"] == "image/jpeg"
            assert answer["Content-Disposition"] == 'attachment; filename="drawing.jpg"'
            assert answer["X-Content-Type-Options"] == "nosniff"
            assert "sandbox" in answer["Content-Security-Policy"]
            assert answer["Cache-Control"] == "no-store"


def test_words_are_no_file() -> None:
    family, _ = a_family_with_grace()
    assert at_home(family, ayo_of(family)).get(reverse("said_media", args=[said(family).pk])).status_code == 404
