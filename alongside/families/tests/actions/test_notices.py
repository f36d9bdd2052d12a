"""Notices: told at once, read once, and gone with the family."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.families.actions import end_involvement, notify, read_notice
from alongside.families.actions.notices import COME_AND_LOOK
from alongside.families.models import Notice
from alongside.families.queries import notices_for
from alongside.families.tests.factories import a_family, an_officer
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.partners.tests.factories import a_service_manager

pytestmark = pytest.mark.django_db
NOW = timezone.now


def test_a_notice_waits_until_it_is_read() -> None:
    family = a_family()
    (notice,) = notify("Hear this.", family=family, workers=[family.added_by], link=("workers", "x"), at=NOW())
    assert list(notices_for(family.added_by)) == [notice]
    read_notice(notice=notice, by=family.added_by, at=NOW())
    assert not notices_for(family.added_by).exists()


def test_nobody_reads_the_notice_of_another() -> None:
    family = a_family()
    (notice,) = notify("Hear this.", family=family, workers=[family.added_by], at=NOW())
    with pytest.raises(Notice.DoesNotExist):
        read_notice(notice=notice, by=a_service_manager(), at=NOW())


def test_a_notice_that_names_a_family_goes_when_the_family_closes() -> None:
    family, officer = a_family(), an_officer()
    worker = family.added_by
    notify(f"About {family.name}.", family=family, workers=[worker], link=("workers", family.reference), at=NOW())
    notify(f"About {family.reference}.", family=family, workers=[officer], at=NOW())
    end_involvement(involvement=family.involvements.get(worker=worker), by=a_service_manager(), at=NOW())
    assert not notices_for(worker).exists()
    assert notices_for(officer).count() == 1


def test_who_is_told_gets_one_e_mail_an_hour_that_says_nothing_of_a_family() -> None:
    family, at = a_family(), timezone.now().replace(minute=1)
    for minutes in (0, 10, 70):
        notify("Ayo and his family wait.", family=family, workers=[family.added_by], at=at + timedelta(minutes=minutes))
    written = Message.objects.filter(worker=family.added_by)
    assert [message.family_id for message in written] == [None, None]
    assert {words_of(message) for message in written} == {COME_AND_LOOK}
