"""One person’s copy of what was agreed, on paper."""

import io
from typing import Any

import pypdf
import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.doors import signed_in
from alongside.restorative.actions.agreeing import make_agreement
from alongside.restorative.models import Meeting, Party
from alongside.restorative.states import AgreementReaders, PartyAnswer
from alongside.restorative.tests.agreed import a_line, agreed, being_written, does_not_know_where, met, ready
from alongside.restorative.tests.factories import lead_of
from alongside.restorative.tests.people import answering
from alongside.restorative.tests.people_doors import only_for_its_facilitators

pytestmark = pytest.mark.django_db


def words_on(answer: Any) -> str:
    assert answer["Content-Type"] == "application/pdf"
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages)


def copy_of(meeting: Meeting, party: Party) -> Any:
    path = reverse("agreement_pdf", args=[meeting.reference, 1, party.pk])
    return signed_in(lead_of(meeting)).get(path)


def made() -> tuple[Meeting, list[Party]]:
    meeting, parties = ready()
    met(meeting, parties)
    agreed(meeting, parties)
    return meeting, parties


def test_only_its_facilitators_open_it() -> None:
    meeting, (nana, _) = made()
    only_for_its_facilitators(meeting, "agreement_pdf", 1, nana.pk)


def test_each_has_a_copy_in_everybodys_own_words() -> None:
    meeting, parties = made()
    for party in parties:
        answer = copy_of(meeting, party)
        assert "I ring before I come." in words_on(answer)
        assert answer["Content-Disposition"] == 'inline; filename="what-we-agreed.pdf"'


def test_who_stopped_has_what_is_theirs_and_who_is_of_another_meeting_has_nothing() -> None:
    meeting, (_, joy) = made()
    answering(joy, PartyAnswer.STOPPED)
    assert "I ring before I come." in words_on(copy_of(meeting, joy))
    _, (other, _) = made()
    assert copy_of(meeting, other).status_code == 404


def test_a_line_that_tells_what_a_wall_hides_is_on_nobodys_copy_who_may_not_know() -> None:
    meeting, (nana, joy) = ready()
    met(meeting, [nana, joy])
    agreement = being_written(meeting)
    a_line(agreement, joy, nana, words="I bring the coat to Secret Lane.")
    a_line(agreement, nana, joy)
    make_agreement(agreement=agreement, readers=AgreementReaders.US, by=lead_of(meeting), at=timezone.now())
    does_not_know_where(nana, joy)
    copies = [words_on(copy_of(meeting, party)) for party in (nana, joy)]
    assert ["Secret Lane" in words for words in copies] == [False, True]
    assert all("I ring before I come." in words for words in copies)


def test_nothing_is_printed_before_it_is_agreed() -> None:
    meeting, (nana, joy) = ready()
    met(meeting, [nana, joy])
    a_line(being_written(meeting), nana, joy)
    assert copy_of(meeting, nana).status_code == 404
