"""Reading what people agreed."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.restorative.actions.agreeing import make_agreement
from alongside.restorative.models import Agreement, Meeting, Party
from alongside.restorative.states import AgreementReaders
from alongside.restorative.tests.agreed import a_line, agreed, being_written, does_not_know_where, met, ready
from alongside.restorative.tests.factories import lead_of
from alongside.restorative.tests.people_doors import opened

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


def test_who_works_with_the_family_reads_it_only_where_everybody_wanted_that() -> None:
    for readers, status in ((AgreementReaders.US, 404), (AgreementReaders.SERVICE, 200)):
        meeting, _, _ = made(readers)
        path = reverse("read_agreement", args=[meeting.reference, 1])
        social_worker = meeting.family.added_by
        answer = signed_in(social_worker).get(path)
        assert answer.status_code == status, readers
        assert signed_in(a_social_worker()).get(path).status_code == 404
        if status == 200:
            assert "I ring before I come." in answer.content.decode()
            assert "A copy for each" not in answer.content.decode()


def test_a_stranger_signs_in_first() -> None:
    meeting, _, _ = made(AgreementReaders.SERVICE)
    assert Client().get(reverse("read_agreement", args=[meeting.reference, 1])).status_code == 302


def test_what_is_still_being_written_is_nobody_elses() -> None:
    meeting, parties = ready()
    met(meeting, parties)
    being_written(meeting)
    path = reverse("read_agreement", args=[meeting.reference, 1])
    assert signed_in(meeting.family.added_by).get(path).status_code == 404
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
