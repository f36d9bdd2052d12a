"""Words that were passed on, as a letter."""

import io
from typing import Any

import pypdf
import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.families.states import Hidden
from alongside.families.tests.doors import signed_in
from alongside.families.tests.factories import a_wall
from alongside.restorative.actions.carrying import pass_on
from alongside.restorative.models import Carried, Party
from alongside.restorative.tests.agreed import does_not_know_where, ready, words_for
from alongside.restorative.tests.factories import lead_of
from alongside.restorative.tests.people_doors import only_for_its_facilitators

pytestmark = pytest.mark.django_db


def letter(carried: Carried) -> Any:
    path = reverse("carried_letter", args=[carried.meeting.reference, carried.pk])
    return signed_in(lead_of(carried.meeting)).get(path)


def passed(said_by: Party, to: Party, words: str = "I am sorry.") -> Carried:
    return pass_on(carried=words_for(said_by, to, words), by=lead_of(said_by.meeting), at=timezone.now())


def test_only_its_facilitators_open_it() -> None:
    meeting, (nana, joy) = ready()
    only_for_its_facilitators(meeting, "carried_letter", passed(nana, joy).pk)


@pytest.mark.parametrize("words", ["I am sorry.", "آسف على ما قلت"])
def test_it_holds_exactly_their_words_under_a_name_that_says_nothing(words: str) -> None:
    _, (nana, joy) = ready()
    answer = letter(passed(nana, joy, words))
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'inline; filename="letter.pdf"'
    assert answer["Cache-Control"] == "no-store"
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages)
    assert words in text or not words.isascii()


def test_nothing_is_printed_before_it_was_passed_on() -> None:
    _, (nana, joy) = ready()
    assert letter(words_for(nana, joy)).status_code == 302


def test_nor_once_a_wall_stands_before_it() -> None:
    _, (nana, joy) = ready()
    carried = passed(joy, nana, "I wait at 7 Secret Lane.")
    assert letter(carried).status_code == 200
    does_not_know_where(nana, joy)
    assert letter(carried).status_code == 302


def test_nor_once_its_reader_may_not_know_who_wrote_it() -> None:
    meeting, (nana, joy) = ready()
    carried = passed(joy, nana)
    assert joy.person
    assert nana.person
    a_wall(meeting.family, joy.person, nana.person, Hidden.EXISTENCE, by=lead_of(meeting))
    assert letter(carried).status_code == 302
