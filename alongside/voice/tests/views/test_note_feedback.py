"""How it was for somebody, written down for them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.families.states import Part
from alongside.families.tests.factories import mother_of, works_with
from alongside.partners.tests.factories import a_social_worker
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


def test_a_worker_outside_the_conferencing_service_writes_it_down_too_and_reads_nothing_of_who_was_asked() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    worker, mother = a_social_worker(), mother_of(conference.family)
    works_with(conference.family, worker, Part.SOCIAL_WORKER)
    browser, address = signed_in(worker), reverse("note_feedback", args=[conference.family.reference, mother.pk])
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
        browser.post(address, {"heard": "no", "words": "Nobody asked me."})
    assert (Feedback.objects.get().person, Feedback.objects.get().noted_by) == (mother, worker)
    book = ("conferences_guest", "conferences_childpreparation")
    assert not [query for query in asked if any(f'FROM "{table}"' in query["sql"] for table in book)]
