"""What I need: said and taken back by myself, arranged by the coordinator."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.conferences.actions import note_need
from alongside.conferences.models import Need
from alongside.conferences.states import NeedKind
from alongside.conferences.tests.factories import coordinator_at, guest_named
from alongside.home.tests.meeting import a_meeting, home_of, person_of, read

pytestmark = pytest.mark.django_db
STRANGE = "O’Brien’s \u202eعربي 👵🏾 <b>no</b>"


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
