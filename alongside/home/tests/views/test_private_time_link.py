"""The one-time link."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from alongside.audit.models import AuditEvent
from alongside.conferences.tests.factories import coordinator_at
from alongside.home.tests.doors import WORDS, a_device, a_link, read, write
from alongside.plans.models import WorkingPlan
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db


def test_looking_at_it_however_often_uses_nothing_up() -> None:
    link = a_link()
    for _ in range(3):
        answer = Client().get(link)
        assert answer.status_code == 200
        assert "Start writing" in answer.content.decode()
        assert "our_plan" not in answer.cookies

    assert WorkingPlan.objects.get().link_used_at is None


def test_the_button_lets_this_device_in_and_no_other() -> None:
    link, device, other = a_link(), Client(), Client()

    answer = device.post(link)

    assert answer["Location"] == reverse("our_working_plan")
    cookie = answer.cookies["our_plan"]
    assert (cookie["httponly"], cookie["path"], cookie["samesite"]) == (True, "/together/", "Strict")
    assert "Write it as you would say it" in read(device)
    assert other.post(link).status_code == 410
    assert other.get(reverse("our_working_plan")).status_code == 404


def test_a_used_an_old_and_an_unknown_link_say_so_kindly() -> None:
    used, old = a_link(), a_link()
    Client().post(used)
    WorkingPlan.objects.filter(link_used_at=None).update(link_expires_at="2020-01-01T00:00Z")

    for link, status, words in (
        (used, 410, "It has been used"),
        (old, 410, "It is too old now"),
        (reverse("private_time_link", args=["x" * 43]), 404, "not one of our links"),
    ):
        answer = Client().get(link)
        assert answer.status_code == status
        assert words in answer.content.decode()
        assert "Ask your coordinator for a new link" in answer.content.decode()


def test_a_new_device_asks_for_the_familys_code() -> None:
    private_time = factories.a_private_time_on_a_device()
    first = a_device(private_time)
    write(first)
    code = read(first).split('al-code"><strong>')[1][:6]
    link, second = a_link(private_time), Client()

    assert "Your family’s code" in second.get(link).content.decode()
    assert "This is not your family’s code" in second.post(link, {"code": "22222!", "do": "open"}).content.decode()
    assert "Write your family’s code." in second.post(link, {"code": "", "do": "open"}).content.decode()
    second.post(link, {"code": code.lower(), "do": "open"})

    assert "Peace at night" in read(second)
    assert first.get(reverse("our_working_plan")).status_code == 404


def test_without_the_code_they_begin_again_with_an_empty_page() -> None:
    private_time = factories.a_private_time_on_a_device()
    write(a_device(private_time))
    device = Client()

    device.post(a_link(private_time), {"do": "start_again"})

    assert "Peace at night" not in read(device)


def test_a_browser_with_a_worker_in_it_is_refused_and_the_link_stays_good() -> None:
    private_time = factories.a_private_time_on_a_device()
    link, worker = a_link(private_time), Client()
    worker.force_login(coordinator_at(private_time.conference))

    assert worker.get(link).status_code == 403
    assert worker.post(link).status_code == 403
    assert AuditEvent.objects.filter(event="working_plan.refused").count() == 2
    assert Client().post(link).status_code == 302


def test_nothing_of_it_is_kept_by_browsers() -> None:
    assert Client().get(a_link())["Cache-Control"] == "no-store"
    assert timedelta(hours=24).total_seconds() == a_device().cookies["our_plan"]["max-age"]


def test_the_language_chosen_on_the_lent_device_goes_along_with_every_page() -> None:
    """Its address says it: the device keeps nothing that would tell what they read."""
    link, device = a_link(), Client()
    assert 'value="ur"' in device.get(link).content.decode(), "The chooser is there before anything is typed."

    opened = device.post(f"{link}?lang=ur")
    page = device.get(opened["Location"]).content.decode()
    added = device.post(f"{reverse('our_working_plan')}?lang=ur", WORDS | {"do": "add_help"})
    asked = device.get(f"{reverse('show_our_plan')}?lang=ur").content.decode()
    gone = device.post(f"{reverse('throw_away_our_plan')}?lang=ur")

    assert 'lang="ur" dir="rtl"' in page
    assert f'action="{reverse("our_working_plan")}?lang=ur"' in page
    assert added["Location"] == f"{reverse('our_working_plan')}?more=help&lang=ur#help"
    assert f'href="{reverse("our_working_plan")}?lang=ur"' in asked
    assert gone["Location"] == f"{reverse('our_plan_is_thrown_away')}?lang=ur"
    assert set(device.cookies) <= {"our_plan", "csrftoken"}


def test_another_language_keeps_what_was_typed() -> None:
    device = a_device()
    button = re.search(r'formaction="([^"]+lang=pl)"', read(device))
    assert button
    answer = device.post(button[1], WORDS | {"do": "save"})
    page = device.get(answer["Location"]).content.decode()
    assert 'lang="pl"' in page
    assert WORDS["hopes"] in page


def test_english_needs_no_words_in_the_address() -> None:
    assert "lang" not in Client().post(f"{a_link()}?lang=en-gb")["Location"]
    assert "lang" not in Client().post(f"{a_link()}?lang=%00none")["Location"]
