"""This is wrong, and my side: beside what I read, for good."""

import pytest
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.conferences.tests.factories import coordinator_at, guest_named
from alongside.families.models import Dispute
from alongside.families.queries.disputes import disputes_to_answer
from alongside.families.states import Book
from alongside.home.tests.meeting import a_meeting, home_of, read
from alongside.home.tests.released import a_released_line

pytestmark = pytest.mark.django_db


def test_this_is_wrong_stands_beside_the_line_for_workers_and_for_me() -> None:
    conference = a_meeting()
    released = a_released_line(conference)
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
    released = a_released_line(conference)
    address = f"{reverse('this_is_wrong')}?about=released-{released.pk}"
    home_of(conference, "Dele").post(address, {"kind": "my_side", "my_side": "I saw it so."})
    by = coordinator_at(conference)
    assert disputes_to_answer(by) == []
    page = signed_in(by).get(reverse("family", args=[conference.family.reference])).content.decode()
    assert "’s side:" in page


def test_only_what_i_read_can_be_said_to_be_wrong() -> None:
    conference = a_meeting()
    released = a_released_line(conference)
    browser = home_of(conference, "Nana")
    for about in (f"released-{released.pk}", f"guest-{guest_named(conference, 'Dele').pk}", "", "x" * 5000, "\x00"):
        assert browser.get(reverse("this_is_wrong"), {"about": about}).status_code == 404
    address = f"{reverse('this_is_wrong')}?about=released-{released.pk}"
    assert browser.post(address, {"kind": "wrong"}).status_code == 404


@pytest.mark.parametrize("sent", [{"kind": "wrong"}, {"my_side": "So."}, {"kind": "wrong", "my_side": "a\x00b"}])
def test_what_is_not_said_whole_comes_back(sent: dict[str, str]) -> None:
    conference = a_meeting()
    address = f"{reverse('this_is_wrong')}?about=released-{a_released_line(conference).pk}"
    answer = home_of(conference, "Dele").post(address, sent)
    assert "There is a problem" in answer.content.decode()
    assert not Dispute.objects.exists()
