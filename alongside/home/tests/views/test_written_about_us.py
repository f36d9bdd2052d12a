"""What is written about us: my own words, what was released to me, and my side beside it for good."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.doors import signed_in
from alongside.conferences.actions import send_my_words
from alongside.conferences.models import Conference
from alongside.conferences.tests.factories import coordinator_at, guest_named
from alongside.families.actions import release_lookers, tell
from alongside.families.actions.released import CannotReleaseLine, release_line, stop_releasing
from alongside.families.models import Dispute, Notice, Released, StoryLine
from alongside.families.queries.disputes import disputes_to_answer
from alongside.families.states import Book, Hidden
from alongside.families.tests.factories import a_family, a_wall
from alongside.home.tests.at_home import at_home
from alongside.home.tests.meeting import a_meeting, home_of, person_of, read

pytestmark = pytest.mark.django_db
LINE = "Dele brought the boys to school every day this week."


def _line(conference: Conference, words: str = LINE, book: Book = Book.CONFERENCING) -> tuple[StoryLine, User]:
    by = coordinator_at(conference)
    return tell(words, family=conference.family, book=book, by=by, at=timezone.now()), by


def _released(conference: Conference, name: str = "Dele", words: str = LINE) -> Released:
    line, by = _line(conference, words)
    return release_line(line=line, person=person_of(conference, name), by=by, at=timezone.now())


def test_nothing_of_the_record_is_here_until_a_worker_releases_it() -> None:
    conference = a_meeting()
    _line(conference)
    browser = home_of(conference, "Dele")
    assert LINE not in read(browser, "written_about_us")
    released = _released(conference)
    assert LINE in read(browser, "written_about_us")
    assert LINE not in read(home_of(conference, "Nana"), "written_about_us")
    stop_releasing(released=released, by=coordinator_at(conference), at=timezone.now())
    assert LINE not in read(browser, "written_about_us")


def test_a_line_that_tells_is_not_let_go() -> None:
    conference = a_meeting()
    nana, dele = person_of(conference, "Nana"), person_of(conference, "Dele")
    a_wall(conference.family, nana, dele, telling_words="Larkspur Refuge")
    line, by = _line(conference, "She is well at Larkspur Refuge.")
    with pytest.raises(CannotReleaseLine, match="Larkspur Refuge"):
        release_line(line=line, person=dele, by=by, at=timezone.now())
    assert not Released.objects.exists()


def test_a_wall_set_later_takes_it_away_without_a_mark() -> None:
    conference = a_meeting()
    _released(conference, words="She is well at Larkspur Refuge.")
    nana, dele = person_of(conference, "Nana"), person_of(conference, "Dele")
    without = read(home_of(conference, "Ruth"), "written_about_us")
    a_wall(conference.family, nana, dele, telling_words="Larkspur Refuge")
    words = read(at_home(conference.family, dele), "written_about_us")
    assert "Larkspur" not in words
    assert ("What we wrote" in words) is ("What we wrote" in without) is False


def test_what_i_said_is_mine_to_read() -> None:
    conference = a_meeting()
    send_my_words(place=guest_named(conference, "Dele"), words="I can take them at night.", by=None, at=timezone.now())
    assert "I can take them at night." in read(home_of(conference, "Dele"), "written_about_us")
    assert "I can take them at night." not in read(home_of(conference, "Nana"), "written_about_us")


def test_who_looked_is_here_once_it_was_told_to_me() -> None:
    conference = a_meeting()
    release_lookers(
        family=conference.family, person=person_of(conference, "Dele"), lines=["Sam looked in May."],
        by=coordinator_at(conference), at=timezone.now(),
    )  # fmt: skip
    assert "Sam looked in May." in read(home_of(conference, "Dele"), "written_about_us")
    assert "Sam looked in May." not in read(home_of(conference, "Nana"), "written_about_us")


# --------------------------------------------------------------------------------------- this is wrong, and my side


def test_this_is_wrong_stands_beside_the_line_for_workers_and_for_me() -> None:
    conference = a_meeting()
    released = _released(conference)
    browser, my_side = home_of(conference, "Dele"), "It was only three days. 👵🏾 O’Brien’s"
    address = f"{reverse('this_is_wrong')}?about=released-{released.pk}"
    answer = browser.post(address, {"kind": "wrong", "my_side": my_side})
    assert answer["Location"].endswith(f"#released-{released.pk}")
    dispute = Dispute.objects.get()
    assert (dispute.subject_id, dispute.noted_by, dispute.book) == (released.line_id, None, Book.CONFERENCING)
    assert my_side in read(browser, "written_about_us")
    by = coordinator_at(conference)
    assert my_side in signed_in(by).get(reverse("family", args=[conference.family.reference])).content.decode()
    assert disputes_to_answer(by) == [dispute]
    assert my_side not in read(home_of(conference, "Nana"), "written_about_us")


def test_my_side_waits_for_nobody_s_answer() -> None:
    conference = a_meeting()
    released = _released(conference)
    address = f"{reverse('this_is_wrong')}?about=released-{released.pk}"
    home_of(conference, "Dele").post(address, {"kind": "my_side", "my_side": "I saw it so."})
    by = coordinator_at(conference)
    assert disputes_to_answer(by) == []
    page = signed_in(by).get(reverse("family", args=[conference.family.reference])).content.decode()
    assert "’s side:" in page


def test_only_what_i_read_can_be_said_to_be_wrong() -> None:
    conference = a_meeting()
    released = _released(conference)
    browser = home_of(conference, "Nana")
    for about in (f"released-{released.pk}", f"guest-{guest_named(conference, 'Dele').pk}", "", "x" * 5000, "\x00"):
        assert browser.get(reverse("this_is_wrong"), {"about": about}).status_code == 404
    assert browser.post(f"{reverse('this_is_wrong')}?about=released-{released.pk}", {"kind": "wrong"}).status_code == 404


@pytest.mark.parametrize("sent", [{"kind": "wrong"}, {"my_side": "So."}, {"kind": "wrong", "my_side": "a\x00b"}])
def test_what_is_not_said_whole_comes_back(sent: dict[str, str]) -> None:
    conference = a_meeting()
    address = f"{reverse('this_is_wrong')}?about=released-{_released(conference).pk}"
    answer = home_of(conference, "Dele").post(address, sent)
    assert "There is a problem" in answer.content.decode()
    assert not Dispute.objects.exists()


# ----------------------------------------------------------------------------------------------------------- all of it


def test_asking_for_all_of_it_reaches_the_coordinator_once_a_day() -> None:
    conference = a_meeting()
    browser = home_of(conference, "Dele")
    for _ in range(2):
        assert browser.post(reverse("written_about_us")).status_code == 302
    assert Notice.objects.filter(worker=coordinator_at(conference), words__contains="whole record").count() == 1
    assert "You asked for it." in browser.get(f"{reverse('written_about_us')}?asked=1").content.decode()


def test_the_short_report_is_read_at_home_with_my_side_beside_it() -> None:
    conference = a_meeting()
    browser = home_of(conference, "Dele")
    words = read(browser, "short_report")
    report = conference.referral.reports.latest("number")
    assert report.what_worries_us in words
    address = f"{reverse('this_is_wrong')}?about=report-{report.pk}-what_worries_us"
    browser.post(address, {"kind": "wrong", "my_side": "Nobody shouted."})
    assert "Nobody shouted." in read(browser, "short_report")


def test_a_held_report_is_not_shown_at_home() -> None:
    conference = a_meeting()
    report = conference.referral.reports.latest("number")
    type(report).objects.filter(pk=report.pk).update(what_is_good="She is safe at Larkspur Refuge now.")
    assert "Larkspur" in read(home_of(conference, "Nana"), "short_report")
    a_wall(
        conference.family, person_of(conference, "Nana"), person_of(conference, "Dele"), Hidden.ADDRESS,
        telling_words="Larkspur Refuge",
    )  # fmt: skip
    for name in ("Nana", "Dele"):
        words = read(home_of(conference, name), "short_report")
        assert "There is nothing here yet." in words
        assert "Larkspur" not in words


def test_strangers_and_other_families_find_nothing() -> None:
    conference = a_meeting()
    _released(conference)
    assert Client().get(reverse("written_about_us")).status_code == 302
    family = a_family()
    assert LINE not in read(at_home(family, family.members.filter(is_child=False).get().person), "written_about_us")
