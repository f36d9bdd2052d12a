"""Keeping somebody away for safety: a reason, and a yes to being sure."""

import pytest

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference, guest_named

pytestmark = pytest.mark.django_db


SAID = {"reason": "order", "why": "A non-molestation order until June.", "sure": "yes"}


def test_somebody_is_not_invited_with_a_reason() -> None:
    conference = a_conference()
    nana = guest_named(conference, "Nana")
    answered_by_coordinator(conference, "do_not_invite", nana.pk, said=SAID)
    nana.refresh_from_db()
    assert (nana.not_invited, nana.not_invited_why) == ("order", SAID["why"])


@pytest.mark.parametrize("missing", ["reason", "why", "sure"])
def test_without_a_reason_words_or_being_sure_it_comes_back(missing: str) -> None:
    conference = a_conference()
    nana = guest_named(conference, "Nana")
    response = answered_by_coordinator(conference, "do_not_invite", nana.pk, said=SAID | {missing: ""})
    assert "There is a problem" in response.content.decode()
    assert guest_named(conference, "Nana").not_invited == ""


def test_not_being_sure_changes_nothing() -> None:
    conference = a_conference()
    nana = guest_named(conference, "Nana")
    response = answered_by_coordinator(conference, "do_not_invite", nana.pk, said=SAID | {"sure": "no"})
    assert response.status_code == 302
    assert guest_named(conference, "Nana").not_invited == ""


def test_they_stand_on_no_list_that_others_are_given() -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    nana = guest_named(conference, "Nana")
    answered_by_coordinator(conference, "do_not_invite", nana.pk, said=SAID)
    for page in ("begin_private_time", "note_attendance", "hold_conference"):
        assert "Nana Rose" not in opened_by_coordinator(conference, page)


def test_only_the_conferencing_service_comes_in() -> None:
    conference = a_conference()
    assert_guarded(conference, "do_not_invite", guest_named(conference, "Nana").pk)
