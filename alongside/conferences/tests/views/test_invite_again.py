"""Undoing that somebody is not invited."""

import pytest

from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded
from alongside.conferences.tests.factories import a_conference, guest_named

pytestmark = pytest.mark.django_db


def test_they_may_be_invited_again() -> None:
    conference = a_conference()
    nana = guest_named(conference, "Nana")
    said = {"reason": "bail", "why": "Bail until May.", "sure": "yes"}
    answered_by_coordinator(conference, "do_not_invite", nana.pk, said=said)
    answered_by_coordinator(conference, "invite_again", nana.pk)
    assert guest_named(conference, "Nana").not_invited == ""


def test_somebody_invited_already_is_a_reason() -> None:
    conference = a_conference()
    response = answered_by_coordinator(conference, "invite_again", guest_named(conference, "Nana").pk)
    assert response.status_code == 409
    assert "Nana is invited already." in response.content.decode()


def test_only_the_conferencing_service_can() -> None:
    conference = a_conference()
    assert_guarded(conference, "invite_again", guest_named(conference, "Nana").pk, button=True)
