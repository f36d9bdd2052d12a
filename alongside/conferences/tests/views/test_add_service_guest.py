"""Asking a worker to come."""

import pytest

from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference

pytestmark = pytest.mark.django_db


SAID = {"name": "Zoë O’Madeup", "from_where": "Madeup Primary", "why": "To say what help there is", "coming": "comes"}


def test_a_teacher_can_be_asked() -> None:
    conference = a_conference()
    answered_by_coordinator(conference, "add_service_guest", said=SAID)
    assert "Zoë O’Madeup" in opened_by_coordinator(conference, "conference")


@pytest.mark.parametrize("changes", [{"name": ""}, {"coming": "perhaps"}, {"why": "x" * 301}, {"name": "a\x00b"}])
def test_a_mistake_comes_back_with_what_was_typed(changes: dict[str, str]) -> None:
    conference = a_conference()
    page = answered_by_coordinator(conference, "add_service_guest", said=SAID | changes).content.decode()
    assert "There is a problem" in page
    assert "Madeup Primary" in page
    assert conference.service_guests.count() == 1


def test_only_the_conferencing_service_comes_in() -> None:
    assert_guarded(a_conference(), "add_service_guest")
