"""Leaving a restorative meeting one facilitates beside the first, or supervises."""

import pytest
from django.urls import reverse

from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.partners.tests.factories import a_service_manager
from alongside.restorative.models import Facilitator
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.states import FacilitatorPart
from alongside.restorative.tests.factories import a_meeting, lead_of

pytestmark = pytest.mark.django_db


def one(part: FacilitatorPart) -> Facilitator:
    return facilitators_of(a_meeting(sensitive=True)).select_related("meeting").get(part=part)


def where(facilitator: Facilitator) -> str:
    return reverse("end_facilitator", args=[facilitator.meeting.reference, facilitator.pk])


def test_nobody_else_comes_in() -> None:
    second = one(FacilitatorPart.SECOND)
    the_door_holds(where(second))
    assert signed_in(lead_of(second.meeting)).get(where(second)).status_code == 404


def test_they_leave_and_from_the_next_page_on_nothing_opens() -> None:
    second = one(FacilitatorPart.SECOND)
    browser = signed_in(second.worker)
    assert "nothing of this meeting opens to you" in page_of(second.worker, where(second))
    assert browser.post(where(second)).headers["Location"] == reverse("restorative_work")
    assert browser.get(reverse("restorative_meeting", args=[second.meeting.reference])).status_code == 404
    assert browser.get(reverse("family", args=[second.meeting.family.reference])).status_code == 404


def test_a_manager_ends_it_and_reads_what_that_does() -> None:
    supervisor, manager = one(FacilitatorPart.SUPERVISOR), a_service_manager()
    assert "until the facilitator has looked again whether it is safe" in page_of(manager, where(supervisor))
    assert signed_in(manager).post(where(supervisor)).status_code == 302
    assert not facilitators_of(supervisor.meeting).filter(pk=supervisor.pk).exists()
    assert signed_in(manager).get(where(supervisor)).status_code == 404


def test_who_leads_it_is_told_that_somebody_else_has_to_take_it_up() -> None:
    lead = one(FacilitatorPart.LEAD)
    assert "leaves when somebody else takes it up" in page_of(lead.worker, where(lead))
    answer = signed_in(lead.worker).post(where(lead))
    assert "leaves when somebody else takes it up" in answer.content.decode()
    assert facilitators_of(lead.meeting).filter(pk=lead.pk).exists()
