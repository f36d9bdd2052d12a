"""How it was for somebody, written down for them."""

import pytest
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.families.tests.factories import mother_of
from alongside.voice.models import Feedback

pytestmark = pytest.mark.django_db


def test_their_answers_say_who_wrote_them_down() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    grace, mother = coordinator_at(conference), mother_of(conference.family)
    address = reverse("note_feedback", args=[conference.family.reference, mother.pk])
    browser = signed_in(grace)
    browser.post(address, {"heard": "no", "words": "Nobody asked me."})
    feedback = Feedback.objects.get()
    assert (feedback.person, feedback.noted_by, feedback.as_what) == (mother, grace, "adult")
    assert "Nobody asked me." not in browser.get(address).content.decode()
