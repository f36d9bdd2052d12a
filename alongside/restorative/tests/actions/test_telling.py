"""Who hears that somebody answered."""

import pytest
from django.utils import timezone

from alongside.families.models import Notice
from alongside.restorative.actions.telling import tell_facilitators
from alongside.restorative.tests.factories import a_meeting, lead_of

pytestmark = pytest.mark.django_db


def test_those_who_facilitate_it_hear_and_the_supervisor_does_not() -> None:
    meeting = a_meeting(sensitive=True)
    Notice.objects.all().delete()
    told = tell_facilitators(meeting, by=None, at=timezone.now())
    parts = {one.worker.facilitates.get(meeting=meeting).part for one in told}
    assert parts == {"lead", "second"}


def test_what_a_facilitator_wrote_down_is_no_news_to_them() -> None:
    meeting = a_meeting()
    assert tell_facilitators(meeting, by=lead_of(meeting), at=timezone.now()) == []
