"""My words for the meeting: kept exactly, and changed by nobody else."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.conferences.actions import CannotPrepare, prepare_guest
from alongside.conferences.models import Guest
from alongside.conferences.tests.factories import answers_of_guest, coordinator_at, guest_named
from alongside.home.tests.meeting import a_meeting, home_of, read

pytestmark = pytest.mark.django_db
STRANGE = "O’Brien’s \u202eعربي 👵🏾 <b>no</b>"


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
