"""My answer, who may know, what I need, and my words: each by themselves, until the meeting begins."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.audit.models import AuditEvent
from alongside.conferences.actions import CannotPrepare, begin_sharing, note_need, prepare_guest
from alongside.conferences.models import ChildPreparation, Conference, Guest, Need
from alongside.conferences.states import ConferenceStatus, NeedKind
from alongside.conferences.tests.factories import a_conference, answers_of_guest, coordinator_at, guest_named
from alongside.families.models import Notice, StoryLine
from alongside.families.states import Book, Hidden
from alongside.families.tests.factories import a_wall
from alongside.home.tests.at_home import at_home
from alongside.home.tests.meeting import a_meeting, child_home, home_of, person_of, read

pytestmark = pytest.mark.django_db
STRANGE = "O’Brien’s \u202eعربي 👵🏾 <b>no</b>"


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


# ------------------------------------------------------------------------------------------------------ who may know


def test_only_people_i_may_know_of_can_be_chosen() -> None:
    conference = a_meeting()
    nana, dele = person_of(conference, "Nana"), person_of(conference, "Dele")
    a_wall(conference.family, nana, dele, Hidden.EXISTENCE)
    browser = at_home(conference.family, dele)
    assert "Nana" not in read(browser, "who_may_know")
    answer = browser.post(reverse("who_may_know"), {"may_know": "named", "people": [nana.pk]})
    assert answer.status_code == 200
    assert guest_named(conference, "Dele").may_know == ""


def test_choosing_only_some_means_choosing_somebody() -> None:
    answer = home_of(a_meeting(), "Dele").post(reverse("who_may_know"), {"may_know": "named"})
    assert "Choose at least one person." in answer.content.decode()


# ------------------------------------------------------------------------------------------------------- what I need


def test_what_i_need_waits_in_the_coordinator_s_list_and_i_can_take_it_back() -> None:
    conference = a_meeting()
    browser = home_of(conference, "Dele")
    for _ in range(2):
        browser.post(reverse("what_i_need"), {"kind": "interpreter", "detail": STRANGE})
    need = Need.objects.get(person=person_of(conference, "Dele"))
    assert (need.detail, need.noted_by) == (STRANGE, None)
    page = signed_in(coordinator_at(conference)).get(
        reverse("prepare_guest", args=[conference.reference, guest_named(conference, "Dele").pk])
    )
    assert "wrote this at home" in page.content.decode()
    browser.get(reverse("need_taken_back", args=[need.pk]))
    assert Need.objects.filter(pk=need.pk).exists()
    browser.post(reverse("need_taken_back", args=[need.pk]))
    assert not Need.objects.filter(pk=need.pk).exists()


def test_what_another_needs_is_not_mine_to_take_back_or_to_read() -> None:
    conference = a_meeting()
    by = coordinator_at(conference)
    need = note_need(
        conference=conference, person=person_of(conference, "Nana"), kind=NeedKind.APART, detail="From Dele",
        by=by, at=timezone.now(),
    )  # fmt: skip
    browser = home_of(conference, "Dele")
    assert "From Dele" not in read(browser, "what_i_need")
    assert browser.post(reverse("need_taken_back", args=[need.pk])).status_code == 404
    assert f"{by.name} wrote this down for you" in read(home_of(conference, "Nana"), "our_meeting").replace(
        "<bdi>", ""
    ).replace("</bdi>", "")


def test_a_need_too_long_comes_back_with_what_was_typed() -> None:
    typed = "é" * 301
    answer = home_of(a_meeting(), "Dele").post(reverse("what_i_need"), {"kind": "food", "detail": typed})
    assert typed in answer.content.decode()
    assert 'href="#id_detail"' in answer.content.decode()


# ---------------------------------------------------------------------------------------------------------- my words


def test_my_words_are_kept_exactly_and_no_worker_changes_them() -> None:
    conference = a_meeting()
    words = f"  I love them.\n\n{STRANGE}"
    home_of(conference, "Dele").post(reverse("words_for_our_meeting"), {"words": words})
    dele = guest_named(conference, "Dele")
    assert dele.their_words == words
    by, today = coordinator_at(conference), timezone.localdate()
    with pytest.raises(CannotPrepare, match="wrote these words at home"):
        prepare_guest(guest=dele, answers=answers_of_guest(today, their_words="Better"), by=by, at=timezone.now())
    browser = signed_in(by)
    address = reverse("prepare_guest", args=[conference.reference, dele.pk])
    assert 'name="their_words"' not in browser.get(address).content.decode()
    browser.post(address, {"coming": "comes", "their_words": "Better"})
    assert Guest.objects.get(pk=dele.pk).their_words == words


def test_words_a_worker_wrote_down_say_so() -> None:
    conference = a_meeting()
    by = coordinator_at(conference)
    answers = answers_of_guest(timezone.localdate(), their_words="They are good boys.")
    prepare_guest(guest=guest_named(conference, "Dele"), answers=answers, by=by, at=timezone.now())
    words = read(home_of(conference, "Dele"), "our_meeting")
    assert "They are good boys." in words
    assert "wrote this down for you" in words


def test_words_with_a_letter_that_cannot_be_kept_come_back() -> None:
    conference = a_meeting()
    answer = home_of(conference, "Dele").post(reverse("words_for_our_meeting"), {"words": "Half\x00 a word"})
    assert "There is a problem" in answer.content.decode()
    assert guest_named(conference, "Dele").their_words == ""


def test_once_it_has_begun_the_button_is_gone() -> None:
    conference = a_meeting()
    browser = home_of(conference, "Dele")
    assert "Change my answer" in read(browser, "our_meeting")
    Conference.objects.filter(pk=conference.pk).update(starts_at=timezone.now())
    begin_sharing(conference=conference, by=coordinator_at(conference), at=timezone.now())
    assert "Change my answer" not in read(browser, "our_meeting")
