"""How it was for a worker."""

import pytest
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.voice.models import Feedback

pytestmark = pytest.mark.django_db


def test_a_worker_answers_once_for_a_meeting() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    browser = signed_in(coordinator_at(conference))
    address = reverse("workers_feedback", args=[conference.family.reference])
    assert browser.post(address, {}).status_code == 200
    browser.post(address, {"heard": "yes", "words": "Long."})
    assert Feedback.objects.get().worker == coordinator_at(conference)
    assert "There is nothing to answer now." in browser.get(address).content.decode()
