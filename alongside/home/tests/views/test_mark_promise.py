"""One tap on a promise."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.families.models import Notice
from alongside.home.tests.plans_at_home import (
    a_plan_we_live_by,
    browser_of,
    nana,
    presses,
    promise_of,
    reads,
    ruth,
    stranger,
)
from alongside.plans.models import Mark
from alongside.plans.queries.at_home import key_for
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db


def test_a_stranger_is_shown_the_door_and_nothing_is_marked() -> None:
    plan = a_plan_we_live_by()
    answer = presses(Client(), nana(plan), promise_of(plan, "school"), "done")
    assert answer["Location"].startswith(reverse("home_door"))
    assert not Mark.objects.exists()


def test_a_tap_is_saved_and_they_are_back_at_the_same_promise() -> None:
    plan = a_plan_we_live_by()
    client, school = browser_of(plan, nana(plan)), promise_of(plan, "school")
    answer = presses(client, nana(plan), school, "going_well")
    key = key_for(school, nana(plan))
    assert answer["Location"] == f"{reverse('our_plan')}#promise-{key}"
    seen = reads(client)
    assert f'id="promise-{key}"' in seen
    assert "Saved" in seen
    assert "You said: Going well · today" in seen
    mark = school.marks.get()
    assert (mark.person, mark.noted_by) == (nana(plan), None)


def test_looking_at_the_address_changes_nothing() -> None:
    plan = a_plan_we_live_by()
    client, school = browser_of(plan, nana(plan)), promise_of(plan, "school")
    assert client.get(reverse("mark_promise", args=[key_for(school, nana(plan))]) + "?mark=done").status_code == 302
    assert not Mark.objects.exists()


def test_pressed_twice_it_is_one_mark() -> None:
    plan = a_plan_we_live_by()
    client = browser_of(plan, nana(plan))
    for _ in range(2):
        presses(client, nana(plan), promise_of(plan, "school"), "need_help")
    assert Mark.objects.count() == 1
    assert Notice.objects.filter(words__contains="asks for help with a promise").count() == 1


def test_words_said_after_the_tap_stand_with_it_exactly() -> None:
    plan = a_plan_we_live_by()
    client, words = browser_of(plan, nana(plan)), "  The bus’s  late 🚌\nevery day"
    presses(client, nana(plan), promise_of(plan, "school"), "need_help")
    presses(client, nana(plan), promise_of(plan, "school"), "need_help", words=words)
    assert Mark.objects.get().words == words
    assert "The bus’s" in reads(browser_of(plan, ruth(plan)))


def test_need_help_is_told_to_the_coordinator_at_once() -> None:
    plan = a_plan_we_live_by()
    presses(browser_of(plan, nana(plan)), nana(plan), promise_of(plan, "school"), "need_help")
    told = Notice.objects.get(words__contains="asks for help with a promise")
    assert told.worker == factories.coordinator_of(plan)
    assert (told.link_to, told.link_reference) == ("plan", plan.reference)
    assert "Ayo" not in told.words


def test_anybody_can_say_that_a_service_did_not_keep_its_promise() -> None:
    plan = a_plan_we_live_by(days_ago=20)
    uncle = stranger(plan)
    client, bus = browser_of(plan, uncle), promise_of(plan, "bus pass")
    assert "This did not happen" in reads(client)
    presses(client, uncle, bus, "did_not_happen")
    assert Notice.objects.filter(words__contains="did not happen").exists()
    assert "Dele</bdi> said: This did not happen" in reads(browser_of(plan, nana(plan)))


def test_what_is_not_theirs_to_say_is_refused_and_said_why() -> None:
    plan = a_plan_we_live_by()
    uncle = stranger(plan)
    answer = presses(browser_of(plan, uncle), uncle, promise_of(plan, "school"), "done")
    assert "This is not for you to say." in answer.content.decode()
    assert not Mark.objects.exists()


def test_bad_words_come_back_with_what_was_typed() -> None:
    plan = a_plan_we_live_by()
    client, long = browser_of(plan, nana(plan)), "ab" * 50_000
    seen = presses(client, nana(plan), promise_of(plan, "school"), "need_help", words=long).content.decode()
    assert long in seen
    assert "govuk-error-summary" in seen
    for bad in ({"mark": "nonsense"}, {"mark": ""}, {"mark": "done", "words": "a\x00b"}):
        answer = presses(client, nana(plan), promise_of(plan, "school"), **bad)
        assert answer.status_code == 200
        assert "govuk-error-summary" in answer.content.decode()
    assert not Mark.objects.exists()


def test_a_key_of_somebody_elses_page_is_not_found() -> None:
    plan = a_plan_we_live_by()
    client = browser_of(plan, nana(plan))
    assert presses(client, ruth(plan), promise_of(plan, "school"), "done").status_code == 404


def test_it_can_be_taken_back_for_ten_minutes_and_what_was_before_counts_again() -> None:
    plan = a_plan_we_live_by()
    client, school = browser_of(plan, nana(plan)), promise_of(plan, "school")
    presses(client, nana(plan), school, "going_well")
    presses(client, nana(plan), school, "need_help")
    undo = reverse("take_back_mark", args=[key_for(school, nana(plan))])
    client.get(undo)
    assert "You said: Needs help" in reads(client)
    client.post(undo)
    assert "You said: Going well" in reads(client)
    Mark.objects.update(noted_at=timezone.now() - timedelta(minutes=11))
    client.post(undo)
    assert "You said: Going well" in reads(client)
    assert "Undo" not in reads(client)
