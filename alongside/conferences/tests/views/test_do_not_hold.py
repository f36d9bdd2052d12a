"""There is no meeting, and why."""

import pytest

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded
from alongside.conferences.tests.factories import a_conference, again

pytestmark = pytest.mark.django_db


SAID = {"reason": "family_no", "why": "The family found its own way."}


def test_the_reason_and_the_words_are_kept() -> None:
    conference = a_conference()
    answered_by_coordinator(conference, "do_not_hold", said=SAID)
    conference = again(conference)
    assert (conference.status, conference.not_held_why) == (ConferenceStatus.NOT_HELD, SAID["why"])


@pytest.mark.parametrize("missing", ["reason", "why"])
def test_both_are_asked_for(missing: str) -> None:
    conference = a_conference()
    response = answered_by_coordinator(conference, "do_not_hold", said=SAID | {missing: ""})
    assert "There is a problem" in response.content.decode()


def test_not_once_it_has_begun() -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    page = answered_by_coordinator(conference, "do_not_hold", said=SAID).content.decode()
    assert "The family is being given information now." in page
    assert SAID["why"] in page


def test_only_the_conferencing_service_comes_in() -> None:
    assert_guarded(a_conference(), "do_not_hold")
