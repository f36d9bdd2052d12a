"""Choosing who facilitates or supervises a restorative meeting."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.families.models import Family
from alongside.families.states import Part
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_service, a_service_manager
from alongside.restorative.models import Meeting
from alongside.restorative.states import FacilitatorPart, MeetingStatus
from alongside.restorative.tests.factories import a_facilitator, a_meeting, lead_of

pytestmark = pytest.mark.django_db


def where(meeting: Meeting, part: str = "lead") -> str:
    return reverse("name_facilitator", args=[meeting.reference, part])


def test_only_a_manager_of_the_service_comes_in() -> None:
    meeting = a_meeting()
    assert Client().get(where(meeting)).status_code == 302
    assert signed_in(lead_of(meeting)).get(where(meeting)).status_code == 403
    elsewhere = a_service_manager(a_service("Another Madeup Service"))
    assert signed_in(elsewhere).get(where(meeting)).status_code == 404
    assert signed_in(a_service_manager()).get(where(meeting, "judge")).status_code == 404


def test_it_offers_who_may_and_says_why_others_cannot() -> None:
    meeting = a_meeting(MeetingStatus.ASKED)
    fran, dee = a_facilitator(name="Fran Madeup"), a_facilitator(name="Dee Sample")
    works_with(meeting.family, dee, Part.TEAM_MANAGER)
    page = page_of(a_service_manager(), where(meeting))
    assert f'value="{fran.pk}"' in page
    assert f'value="{dee.pk}"' not in page
    assert "Dee Sample is or was the team manager of this family, so they have a part in it." in page


def test_the_one_chosen_is_asked() -> None:
    meeting, fran = a_meeting(MeetingStatus.ASKED), a_facilitator()
    signed_in(a_service_manager()).post(where(meeting), {"worker": fran.pk})
    assert lead_of(meeting) == fran


def test_who_cannot_be_chosen_is_not_chosen_by_hand() -> None:
    meeting, dee = a_meeting(MeetingStatus.ASKED), a_facilitator()
    works_with(meeting.family, dee, Part.REFERRER)
    answer = signed_in(a_service_manager()).post(where(meeting), {"worker": dee.pk})
    assert "Choose one of the answers on this page." in answer.content.decode()
    assert not Meeting.objects.get().facilitators.exists()


def test_it_says_who_had_the_part_and_what_choosing_another_does() -> None:
    meeting = a_meeting()
    a_facilitator()
    assert "nothing of it opens to them any more" in page_of(a_service_manager(), where(meeting))
    assert "nothing of it opens to them any more" not in page_of(a_service_manager(), where(meeting, "second"))


def test_a_manager_may_supervise_it_themselves() -> None:
    meeting, manager = a_meeting(), a_service_manager()
    signed_in(manager).post(where(meeting, "supervisor"), {"worker": manager.pk})
    assert meeting.facilitators.filter(part=FacilitatorPart.SUPERVISOR, worker=manager).exists()
    assert Family.objects.filter(pk=meeting.family_id, involvements__worker=manager).count() == 0


def test_where_nobody_can_be_chosen_it_says_so() -> None:
    assert "Nobody of this service can be chosen." in page_of(
        a_service_manager(), where(a_meeting(MeetingStatus.ASKED))
    )
