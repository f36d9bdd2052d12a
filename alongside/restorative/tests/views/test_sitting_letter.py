"""When and where, as a letter for one of them."""

import io
from typing import Any

import pypdf
import pytest
from django.urls import reverse

from alongside.families.tests.doors import signed_in
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.agreed import a_sitting, does_not_know_where, ready
from alongside.restorative.tests.factories import lead_of
from alongside.restorative.tests.people import answering
from alongside.restorative.tests.people_doors import only_for_its_facilitators

pytestmark = pytest.mark.django_db


def words_on(response: Any) -> str:
    assert response["Content-Type"] == "application/pdf"
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(response.content)).pages)


def test_only_its_facilitators_open_it() -> None:
    meeting, (nana, _) = ready()
    only_for_its_facilitators(meeting, "sitting_letter", a_sitting(meeting).number, nana.pk)


def test_it_names_the_place_and_nobody_else() -> None:
    meeting, (nana, _) = ready()
    path = reverse("sitting_letter", args=[meeting.reference, a_sitting(meeting).number, nana.pk])
    words = words_on(signed_in(lead_of(meeting)).get(path))
    assert "Sample Hall" in words
    assert "Nana" in words
    assert "Grandma" not in words


def test_a_wall_that_was_set_since_is_kept() -> None:
    meeting, (nana, joy) = ready()
    sitting = a_sitting(meeting)
    sitting.venue = "The house at 7 Secret Lane"
    sitting.save()
    does_not_know_where(nana, joy)
    browser = signed_in(lead_of(meeting))
    letters = [
        words_on(browser.get(reverse("sitting_letter", args=[meeting.reference, sitting.number, party.pk])))
        for party in (nana, joy)
    ]
    assert ["Secret Lane" in letter for letter in letters] == [False, True]


def test_nobody_who_stopped_gets_one() -> None:
    meeting, (nana, _) = ready()
    number = a_sitting(meeting).number
    answering(nana, PartyAnswer.STOPPED)
    path = reverse("sitting_letter", args=[meeting.reference, number, nana.pk])
    assert signed_in(lead_of(meeting)).get(path).status_code == 404
