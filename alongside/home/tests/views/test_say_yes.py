"""Who was not in the room says yes afterwards, or what they could do instead."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.families.tests.factories import a_family
from alongside.home.tests.at_home import at_home
from alongside.home.tests.plans_at_home import a_plan_we_live_by, browser_of, nana, reads, stranger
from alongside.people.models import Person
from alongside.plans import actions
from alongside.plans.models import AskedReply, Plan, SaidAfterwards
from alongside.plans.queries.at_home import key_for
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def a_plan_that_asks_the_uncle() -> tuple[Plan, Person]:
    plan = factories.a_plan()
    more: dict[str, Any] = {"plan": plan, "by": factories.coordinator_of(plan), "at": timezone.now()}
    uncle = stranger(plan)
    actions.add_promise(what="Fixes the bedroom door", person=uncle, **more)
    actions.read_back(**more)
    return factories.answer(plan), uncle


def test_a_stranger_is_shown_the_door() -> None:
    assert Client().get(reverse("say_yes"))["Location"].startswith(reverse("home_door"))


def test_before_there_is_a_plan_there_is_nothing_to_say() -> None:
    family = a_family()
    somebody = family.members.filter(is_child=False).get().person
    assert at_home(family, somebody).get(reverse("say_yes")).status_code == 404


def test_who_was_there_is_not_asked_on_their_plan() -> None:
    plan = a_plan_we_live_by()
    assert reverse("say_yes") not in reads(browser_of(plan, nana(plan)))
    assert reverse("say_yes") in reads(browser_of(plan, stranger(plan)))


def test_who_was_there_is_told_nowhere_that_they_were_not() -> None:
    plan = a_plan_we_live_by()
    client = browser_of(plan, nana(plan))
    assert client.get(reverse("say_yes")).status_code == 404
    assert client.post(reverse("say_yes"), {"answer": "yes"}).status_code == 404
    assert not SaidAfterwards.objects.exists()
    assert "You were not there" in reads(browser_of(plan, stranger(plan)), "say_yes")


def test_the_uncle_says_yes_to_the_plan_and_to_what_is_asked_of_him() -> None:
    plan, uncle = a_plan_that_asks_the_uncle()
    client, door = browser_of(plan, uncle), plan.promises.get(what__contains="door")
    assert "Fixes the bedroom door" in reads(client, "say_yes")
    said = {"answer": "yes", "words": "I’ll bring my tools", f"promise-{key_for(door, uncle)}": "yes"}
    assert client.post(reverse("say_yes"), said).status_code == 302
    reply = AskedReply.objects.get(promise=door)
    assert (reply.person, reply.noted_by, reply.answer) == (uncle, None, "yes")
    assert SaidAfterwards.objects.get().words == "I’ll bring my tools"
    page = signed_in(factories.coordinator_of(plan)).get(doors.at("plan", plan)).content.decode()
    assert "I’ll bring my tools" in page
    assert "Says yes to the plan" in page
    assert "You said yes to this plan." in reads(client)


def test_what_they_could_do_instead_stands_in_their_own_words() -> None:
    plan, uncle = a_plan_that_asks_the_uncle()
    client, door = browser_of(plan, uncle), plan.promises.get(what__contains="door")
    words = "من الخارج: I can ring every Friday"
    said = {"answer": "instead", "words": words, f"promise-{key_for(door, uncle)}": "no"}
    client.post(reverse("say_yes"), said)
    assert SaidAfterwards.objects.get().words == words
    assert words in signed_in(factories.coordinator_of(plan)).get(doors.at("plan", plan)).content.decode()


def test_nothing_is_half_saved_and_what_was_typed_comes_back() -> None:
    plan, uncle = a_plan_that_asks_the_uncle()
    client = browser_of(plan, uncle)
    answer = client.post(reverse("say_yes"), {"answer": "instead", "words": ""})
    assert "Say what you could do." in answer.content.decode()
    answer = client.post(reverse("say_yes"), {"answer": "", "words": "O’Brien’s 🎈 words"})
    assert "O’Brien’s 🎈 words" in answer.content.decode()
    assert "govuk-error-summary" in answer.content.decode()
    assert not SaidAfterwards.objects.exists()
    assert not AskedReply.objects.exists()


def test_what_one_says_afterwards_no_other_relative_reads() -> None:
    plan, uncle = a_plan_that_asks_the_uncle()
    door = plan.promises.get(what__contains="door")
    said = {"answer": "instead", "words": "Only for you", f"promise-{key_for(door, uncle)}": "no"}
    browser_of(plan, uncle).post(reverse("say_yes"), said)
    assert "Only for you" not in reads(browser_of(plan, nana(plan)))
