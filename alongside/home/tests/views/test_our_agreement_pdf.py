"""What we agreed, on paper: what its reader reads on the page, and no more."""

import io
from typing import Any

import pypdf
import pytest

from alongside.home.tests.put_right import Two, both_said_yes, they_agreed
from alongside.restorative.models import Party
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.people import a_party

pytestmark = pytest.mark.django_db


def its_words(two: Two, party: Party) -> str:
    answer: Any = two.phone(party).get(two.address("our_agreement_pdf", 1))
    assert answer["Content-Disposition"] == 'inline; filename="what-we-agreed.pdf"'
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages)


def test_each_takes_away_what_was_agreed() -> None:
    two = they_agreed()
    for party in (two.rose, two.joy):
        assert "I say sorry to the children." in its_words(two, party)


def test_nobody_takes_away_what_they_do_not_read() -> None:
    two = they_agreed()
    dele = a_party(two.meeting, "Uncle Dele", PartyAnswer.YES)
    two.stops(dele)
    assert two.phone(dele).get(two.address("our_agreement_pdf", 1)).status_code == 404
    assert two.phone(two.rose).get(two.address("our_agreement_pdf", 2)).status_code == 404
    nothing = both_said_yes()
    assert nothing.phone(nothing.rose).get(nothing.address("our_agreement_pdf", 1)).status_code == 404
