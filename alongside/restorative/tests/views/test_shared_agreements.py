"""What people agreed, for who works with the family."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.families.models import Notice
from alongside.families.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.restorative.models import Meeting
from alongside.restorative.states import AgreementReaders
from alongside.restorative.tests.agreed import agreed, being_written, met, ready

pytestmark = pytest.mark.django_db


def made(readers: AgreementReaders) -> tuple[Meeting, str]:
    meeting, parties = ready()
    met(meeting, parties)
    agreed(meeting, parties, readers=readers)
    return meeting, reverse("shared_agreements", args=[meeting.reference])


def test_where_everybody_wanted_it_they_are_told_and_read_it() -> None:
    meeting, path = made(AgreementReaders.SERVICE)
    social_worker = meeting.family.added_by
    notice = Notice.objects.get(worker=social_worker, link_to="shared_agreements")
    assert notice.words == "People want you to read what they agreed in a restorative meeting."
    page = signed_in(social_worker).get(path).content.decode()
    assert "I ring before I come." in page
    assert "For Grandma" in page


def test_what_stays_among_them_is_not_found() -> None:
    meeting, path = made(AgreementReaders.US)
    assert signed_in(meeting.family.added_by).get(path).status_code == 404
    assert not Notice.objects.filter(link_to="shared_agreements").exists()


def test_nor_is_the_next_one_that_is_only_theirs() -> None:
    meeting, path = made(AgreementReaders.SERVICE)
    agreed(meeting, list(meeting.parties.all()))
    being_written(meeting)
    assert signed_in(meeting.family.added_by).get(path).content.decode().count("I ring before I come.") == 1


def test_a_stranger_signs_in_first_and_who_does_not_work_with_them_finds_nothing() -> None:
    _, path = made(AgreementReaders.SERVICE)
    assert Client().get(path).status_code == 302
    assert signed_in(a_social_worker()).get(path).status_code == 404
