"""Beginning a restorative meeting that belongs to no family."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.access.tests.doors import page_of, signed_in
from alongside.families.models import Family
from alongside.partners.tests.factories import a_service, a_social_worker
from alongside.restorative.models import Meeting
from alongside.restorative.states import Form, MeetingStatus
from alongside.restorative.tests.factories import a_facilitator, lead_of

pytestmark = pytest.mark.django_db
WHERE = "/restorative/begin/"


def test_only_facilitators_begin_one() -> None:
    assert Client().get(WHERE).status_code == 302
    assert signed_in(a_social_worker()).get(WHERE).status_code == 403


def test_whoever_begins_it_facilitates_it_and_finds_its_page() -> None:
    fran = a_facilitator()
    assert a_service().name in page_of(fran, WHERE)
    said = {"words": "A wall between two gardens.", "form": Form.SHUTTLE, "service": a_service().pk}
    answer = signed_in(fran).post(WHERE, said)
    meeting = Meeting.objects.get()
    assert answer.headers["Location"] == reverse("restorative_meeting", args=[meeting.reference])
    assert lead_of(meeting) == fran
    assert meeting.status == MeetingStatus.LOOKING
    assert meeting.family.stands_alone
    assert "It belongs to no family we work with." in page_of(fran, answer.headers["Location"])


def test_without_words_nothing_is_begun() -> None:
    answer = signed_in(a_facilitator()).post(WHERE, {"words": "", "form": Form.VIDEO, "service": a_service().pk})
    assert "Say what happened between whom" in answer.content.decode()
    assert not Family.objects.exists()
