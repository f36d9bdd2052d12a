"""Where the family writes."""

import json

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from alongside.access.models import KeptWords
from alongside.conferences.tests.factories import coordinator_at
from alongside.home.tests.doors import WORDS, a_device, read, write
from alongside.plans.models import WorkingPlan
from alongside.plans.tests import factories


@pytest.mark.django_db
def test_what_they_write_is_there_when_they_come_back() -> None:
    device = a_device()
    write(device)

    assert "Peace at night" in read(device)
    assert "Nana Rose" in read(device)


@pytest.mark.django_db
@pytest.mark.parametrize("button", ["save", "add_promises", "add_help", "add_back_ups", "show", "throw_away", "", "?"])
def test_every_button_keeps_everything_typed(button: str) -> None:
    device = a_device()
    write(device, button)

    assert "Peace at night" in read(device)


@pytest.mark.django_db
def test_another_line_is_one_press_away_without_script() -> None:
    device = a_device()
    answer = write(device, "add_promises")

    seen = device.get(answer["Location"]).content.decode()
    assert 'name="promises-2-what"' in seen


@pytest.mark.django_db
def test_two_pages_at_once_keep_both_and_mark_what_is_new() -> None:
    device = a_device()
    write(device, hopes="Rest for Mum", watcher="Auntie")
    seen = write(device, hopes="Peace for the boys").content.decode()

    assert "Rest for Mum" in seen
    assert "Peace for the boys" in seen
    assert "You both wrote here" in seen
    assert "Someone else wrote this" in seen
    assert "Peace for the boys" in read(device)


@pytest.mark.django_db
def test_the_page_saves_by_itself_where_scripts_run_and_is_told_where_others_saved() -> None:
    device = a_device()
    first = json.loads(write(device, "autosave").content)
    assert (first["turn"], first["new"]) == (1, False)
    write(device, watcher="Auntie")

    second = json.loads(
        write(device, "autosave", hopes="Peace at night and a song", turn="1", began=first["began"]).content
    )

    assert (second["turn"], second["new"]) == (3, True)
    assert "Auntie" not in str(second), "what others wrote is shown by Save"
    assert device.get(reverse("our_plan_turn")).content == b"3"
    assert "Peace at night and a song" in read(device)
    assert read(device).count("Peace at night") == 1, "known as changed by this page, not written twice"


@pytest.mark.django_db
def test_how_often_it_was_saved_is_told_to_no_other_device() -> None:
    a_device()
    assert Client().get(reverse("our_plan_turn")).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("x" * 100_000, "Use 20,000 characters or fewer"), ("a\x00b", "a character that cannot be saved")],
    ids=["too long", "a NUL"],
)
def test_what_can_not_be_kept_is_said_and_the_rest_stays_on_the_page(typed: str, sentence: str) -> None:
    seen = write(a_device(), **{"promises-1-what": typed, "watcher": "Auntie 🕊"}).content.decode()

    assert sentence in seen
    assert "Auntie 🕊" in seen
    assert "Peace at night" in seen


@pytest.mark.django_db
def test_a_page_that_was_open_too_long_comes_back_with_every_word_and_nothing_is_kept_for_a_worker() -> None:
    private_time = factories.a_private_time_on_a_device()
    device = a_device(private_time)
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(coordinator_at(private_time.conference))
    strict.logout()
    strict.cookies["our_plan"] = device.cookies["our_plan"].value

    seen = strict.post(reverse("our_working_plan"), WORDS).content.decode()

    assert "Press “Save” once more" in seen
    assert "Peace at night" in seen
    assert not KeptWords.objects.exists()
    assert "Peace at night" not in read(device)


@pytest.mark.django_db
def test_no_worker_writes_or_reads_here_though_the_device_is_theirs_to_lend() -> None:
    private_time = factories.a_private_time_on_a_device()
    device = a_device(private_time)
    write(device)
    device.force_login(coordinator_at(private_time.conference))

    answer = device.get(reverse("our_working_plan"))

    assert answer.status_code == 403
    assert "Peace at night" not in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("turn", ["", "-1", "99999999999999999999", "٣", "x"])
def test_a_page_that_was_tampered_with_loses_nothing(turn: str) -> None:
    device = a_device()
    write(device)
    write(device, turn=turn, hopes="More")

    assert "More" in read(device)
    assert WorkingPlan.objects.get().turn == 2


ANYTHING = st.text(max_size=40)


class WhateverIsTyped(TestCase):
    """Whatever a browser sends: a page or a saved plan, never a server error."""

    device: Client

    @classmethod
    def setUpTestData(cls) -> None:
        cls.device = a_device()

    @given(name=ANYTHING, hopes=ANYTHING, what=ANYTHING, number=st.integers(0, 999))
    def test_it_is_answered(self, name: str, hopes: str, what: str, number: int) -> None:
        typed = {"hopes": hopes, f"promises-{number}-what": what, f"promises-{name}-what": what, "turn": name}
        clean = {key: value.encode("utf-8", "replace").decode() for key, value in typed.items()}

        assert self.device.post(reverse("our_working_plan"), clean).status_code in (200, 302)
