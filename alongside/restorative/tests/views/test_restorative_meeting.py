"""The page of one restorative meeting: who finds it, and what each finds there."""

import pytest
from django.urls import reverse

from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.restorative.tests.factories import a_meeting, lead_of

pytestmark = pytest.mark.django_db


def test_its_page_is_there_for_who_facilitates_it_and_for_nobody_else() -> None:
    meeting = a_meeting()
    where = reverse("restorative_meeting", args=[meeting.reference])
    assert signed_in(lead_of(meeting)).get(where).status_code == 200
    the_door_holds(where)


def test_who_asked_reads_how_far_it_is() -> None:
    meeting = a_meeting()
    where = reverse("restorative_meeting", args=[meeting.reference])
    assert "Restorative meeting" in page_of(meeting.asked_by, where)
