"""My answer: mine to give and to change until the meeting begins."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.conferences.actions import begin_sharing
from alongside.conferences.models import ChildPreparation, Conference, Need
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named
from alongside.families.models import Notice, StoryLine
from alongside.families.states import Book
from alongside.home.tests.meeting import a_meeting, child_home, home_of, read

pytestmark = pytest.mark.django_db


def test_my_answer_is_mine_and_the_coordinator_hears_once_a_day() -> None:
    conference = a_meeting()
    browser = home_of(conference, "Dele")
    assert browser.post(reverse("coming"), {"coming": "remote"})["Location"] == reverse("who_may_know")
    browser.post(reverse("coming"), {"coming": "not_coming"})
    browser.post(reverse("what_i_need"), {"kind": "travel", "detail": "A lift"})
    dele = guest_named(conference, "Dele")
    assert (dele.coming, dele.coming_noted_by) == ("not_coming", None)
    assert dele.coming_said_at is not None
    notices = Notice.objects.filter(worker=coordinator_at(conference), link_reference=conference.reference)
    assert notices.count() == 1
    assert "Dele" not in notices.get().words
    told = StoryLine.objects.filter(family=conference.family, words="Dele will not come.")
    assert told.get().book == Book.CONFERENCING
    line = AuditEvent.objects.filter(event="guest.answered").latest("pk")
    assert (line.actor_id, line.detail["person"]) == (None, dele.person_id)


def test_an_answer_to_send_words_leads_to_writing_them() -> None:
    browser = home_of(a_meeting(), "Dele")
    assert browser.post(reverse("coming"), {"coming": "words"})["Location"] == reverse("words_for_our_meeting")


def test_a_child_says_whether_they_want_to_come_and_is_asked_nothing_else() -> None:
    conference = a_meeting()
    browser = child_home(conference)
    browser.post(reverse("coming"), {"wants": "no"})
    child = ChildPreparation.objects.filter(conference=conference).order_by("pk")[0]
    assert child.wants_to_come is False
    assert child.coming_noted_by is None
    assert browser.get(reverse("who_may_know")).status_code == 404


@pytest.mark.parametrize("sent", [{}, {"coming": "maybe"}, {"coming": "\x00"}, {"coming": "x" * 100_000}])
def test_an_answer_that_is_none_comes_back_with_what_to_do(sent: dict[str, str]) -> None:
    conference = a_meeting()
    before = guest_named(conference, "Dele").coming
    answer = home_of(conference, "Dele").post(reverse("coming"), sent)
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()
    assert 'href="#id_coming"' in answer.content.decode()
    assert guest_named(conference, "Dele").coming == before


def test_once_the_meeting_has_begun_nothing_changes_any_more() -> None:
    conference = a_conference(ConferenceStatus.SHARING, relatives=2)
    browser = home_of(conference, "Dele")
    before = guest_named(conference, "Dele")
    for page, sent in (
        ("coming", {"coming": "not_coming"}),
        ("words_for_our_meeting", {"words": "Late"}),
        ("what_i_need", {"kind": "food"}),
        ("who_may_know", {"may_know": "everyone"}),
    ):
        answer = browser.post(reverse(page), sent)
        assert answer.status_code == 200, page
        assert "The meeting has begun" in answer.content.decode(), page
    after = guest_named(conference, "Dele")
    assert (after.coming, after.their_words, after.may_know) == (before.coming, before.their_words, before.may_know)
    assert not Need.objects.filter(person=after.person, kind="food").exists()


def test_once_it_has_begun_the_button_is_gone() -> None:
    conference = a_meeting()
    browser = home_of(conference, "Dele")
    assert "Change my answer" in read(browser, "our_meeting")
    Conference.objects.filter(pk=conference.pk).update(starts_at=timezone.now())
    begin_sharing(conference=conference, by=coordinator_at(conference), at=timezone.now())
    assert "Change my answer" not in read(browser, "our_meeting")
