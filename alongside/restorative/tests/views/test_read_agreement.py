"""Reading what people agreed."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.doors import signed_in
from alongside.restorative.actions.agreeing import make_agreement
from alongside.restorative.models import Agreement, Meeting, Party
from alongside.restorative.states import AgreementReaders
from alongside.restorative.tests.agreed import a_line, agreed, being_written, does_not_know_where, met, ready
from alongside.restorative.tests.factories import lead_of
from alongside.restorative.tests.people_doors import only_for_its_facilitators, opened

pytestmark = pytest.mark.django_db


def made(readers: AgreementReaders = AgreementReaders.US) -> tuple[Meeting, list[Party], Agreement]:
    meeting, parties = ready()
    met(meeting, parties)
    return meeting, parties, agreed(meeting, parties, readers=readers)


def test_its_facilitators_read_it_and_open_a_copy_for_each() -> None:
    meeting, parties, _ = made()
    page = opened(meeting, "read_agreement", 1)
    assert "I ring before I come." in page
    for party in parties:
        assert reverse("agreement_pdf", args=[meeting.reference, 1, party.pk]) in page


def test_only_its_facilitators_open_it() -> None:
    only_for_its_facilitators(made(AgreementReaders.SERVICE)[0], "read_agreement", 1)


def test_what_is_still_being_written_opens_to_be_written() -> None:
    meeting, parties = ready()
    met(meeting, parties)
    being_written(meeting)
    path = reverse("read_agreement", args=[meeting.reference, 1])
    assert signed_in(lead_of(meeting)).get(path)["Location"].endswith("/write/")


def test_a_line_that_is_kept_from_somebody_since_is_said_to_the_facilitator() -> None:
    meeting, (nana, joy) = ready()
    met(meeting, [nana, joy])
    agreement = being_written(meeting)
    a_line(agreement, joy, nana, words="I bring the coat to Secret Lane.")
    make_agreement(agreement=agreement, readers=AgreementReaders.US, by=lead_of(meeting), at=timezone.now())
    does_not_know_where(nana, joy)
    page = opened(meeting, "read_agreement", 1)
    assert page.count("Without line 1") == 1
