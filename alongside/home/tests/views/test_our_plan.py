"""Our plan, as each of the family reads it at home."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alongside.families.states import Hidden
from alongside.families.tests.factories import a_family, a_relative, a_wall
from alongside.home.tests.at_home import at_home
from alongside.home.tests.plans_at_home import a_plan_we_live_by, browser_of, nana, presses, promise_of, reads, ruth
from alongside.plans import actions
from alongside.plans.states import MarkKind, PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.actions.test_at_the_table import agreed

pytestmark = pytest.mark.django_db


def test_a_stranger_is_shown_the_door() -> None:
    answer = Client().get(reverse("our_plan"))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("home_door"))


def test_the_familys_hopes_and_both_sides_promises_stand_on_one_page() -> None:
    plan = a_plan_we_live_by()
    seen = reads(browser_of(plan, nana(plan)))
    assert factories.HOPES in seen
    assert seen.index("What we do") < seen.index("Takes Ayo to school every morning")
    assert seen.index("What the services do") < seen.index("Finds out about the bus pass")
    assert "If Mum is too tired" in seen


def test_my_own_promise_is_said_to_be_mine() -> None:
    plan = a_plan_we_live_by()
    assert "<bdi>You</bdi>" in reads(browser_of(plan, nana(plan)))
    uncle = a_relative(plan.family, relationship="Uncle").person
    assert "<bdi>You</bdi>" not in reads(browser_of(plan, uncle))


def test_somebody_of_another_family_reads_their_own_and_nothing_of_ours() -> None:
    plan, other = a_plan_we_live_by(), a_family()
    somebody = other.members.filter(is_child=False).first()
    assert somebody is not None
    client = at_home(other, somebody.person)
    seen = reads(client)
    assert "There is no plan here yet." in seen
    assert "bus pass" not in seen
    assert presses(client, nana(plan), promise_of(plan, "bus pass"), "done").status_code == 404
    assert client.get(reverse("our_earlier_plan", args=[plan.reference])).status_code == 404


def test_what_is_still_being_written_down_is_not_read_here() -> None:
    plan = factories.a_plan(PlanStatus.WRITING)
    seen = reads(browser_of(plan, nana(plan)))
    assert "Our plan is being written down." in seen
    assert "Takes Ayo" not in seen


def test_a_plan_the_services_have_not_answered_has_no_buttons() -> None:
    plan = a_plan_we_live_by(status=PlanStatus.PRESENTED)
    seen = reads(browser_of(plan, nana(plan)))
    assert "The services have not answered this plan yet." in seen
    assert "Still going well" not in seen


def test_an_earlier_plan_stays_ours_to_read_but_not_to_mark() -> None:
    plan = a_plan_we_live_by(status=PlanStatus.REPLACED)
    client = browser_of(plan, nana(plan))
    assert reverse("our_earlier_plan", args=[plan.reference]) in reads(client)
    seen = reads(client, "our_earlier_plan", plan.reference)
    assert "This is an earlier plan." in seen
    assert "Takes Ayo to school every morning" in seen
    assert 'name="mark"' not in seen


def test_a_point_kept_from_me_leaves_no_gap() -> None:
    plan = a_plan_we_live_by()
    hidden = promise_of(plan, "Goes to bed")
    by = factories.coordinator_of(plan)
    actions.keep_from(plan=plan, key=f"promise-{hidden.pk}", reader=nana(plan), by=by, at=timezone.now())
    assert "Goes to bed" not in reads(browser_of(plan, nana(plan)))
    assert "Goes to bed" in reads(browser_of(plan, ruth(plan)))


def test_whose_words_tell_what_i_may_not_know_is_left_out_and_nobody_says_so() -> None:
    plan = factories.a_plan()
    more: dict[str, Any] = {"plan": plan, "by": factories.coordinator_of(plan), "at": timezone.now()}
    dad = a_relative(plan.family, relationship="Dad", given_names="Wulfric", family_name="Sampleton").person
    actions.add_promise(what="Rings Wulfric on Sundays", person=ruth(plan), **more)
    actions.read_back(**more)
    plan = factories.answer(plan)
    a_wall(plan.family, dad, nana(plan), Hidden.EXISTENCE)
    seen = reads(browser_of(plan, nana(plan)))
    assert "Wulfric" not in seen
    assert "What is not here" not in seen
    assert "Rings Wulfric on Sundays" in reads(browser_of(plan, ruth(plan)))


def test_a_told_wall_is_named_in_the_words_they_were_told() -> None:
    plan = a_plan_we_live_by()
    uncle = a_relative(plan.family, relationship="Uncle", given_names="Wulfric", family_name="Sampleton").person
    a_wall(plan.family, uncle, nana(plan), Hidden.ADDRESS, told=True, told_words="You are not told where he lives.")
    seen = reads(browser_of(plan, nana(plan)))
    assert "What is not here, and why" in seen
    assert "You are not told where he lives." in seen


def test_a_mark_of_somebody_hidden_from_me_is_as_if_it_had_never_been_made() -> None:
    plan = a_plan_we_live_by(days_ago=20)
    bus, mother = promise_of(plan, "bus pass"), ruth(plan)
    presses(browser_of(plan, mother), mother, bus, "done", words="They rang me")
    assert "Ruth</bdi> said: Done" in reads(browser_of(plan, nana(plan)))
    a_wall(plan.family, mother, nana(plan), Hidden.EXISTENCE)
    seen = reads(browser_of(plan, nana(plan)))
    assert "They rang me" not in seen
    assert "said: Done" not in seen
    assert "6 days late" in seen


def test_who_was_not_invited_for_safety_reads_none_of_it() -> None:
    plan = a_plan_we_live_by()
    assert plan.conference is not None
    guest = plan.conference.guests.get(person=nana(plan))
    type(guest).objects.filter(pk=guest.pk).update(not_invited="order", not_invited_why="A court said so.", came="")
    assert "There is no plan here yet." in reads(browser_of(plan, nana(plan)))


def test_who_watches_over_the_plan_sees_how_it_goes_and_nobody_else_does() -> None:
    plan = a_plan_we_live_by(days_ago=20)
    seen = reads(browser_of(plan, nana(plan)))
    assert "How it is going" in seen
    assert "1 promise is late." in seen
    assert reverse("call_for_review") in seen
    other = reads(browser_of(plan, ruth(plan)))
    assert "How it is going" not in other
    assert reverse("call_for_review") not in other


def test_no_number_of_a_promise_stands_on_the_page() -> None:
    plan = a_plan_we_live_by()
    seen = reads(browser_of(plan, nana(plan)))
    for promise in plan.promises.all():
        assert not re.search(rf"promise[-/]{promise.pk}(?![0-9a-f])", seen)
        assert f"/mark/{promise.pk}/" not in seen


def test_more_promises_ask_the_database_no_more_questions() -> None:
    few, many = factories.a_plan(), factories.a_plan()
    counts = []
    for plan, more in ((few, 0), (many, 12)):
        facts: dict[str, Any] = {"plan": plan, "by": factories.coordinator_of(plan), "at": timezone.now()}
        for number in range(more):
            actions.add_promise(what=f"Sings song {number}", person=ruth(plan), checker=nana(plan), **facts)
        actions.read_back(**facts)
        client = browser_of(factories.answer(plan), nana(plan))
        reads(client)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            reads(client)
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert counts[0] <= 45


def test_what_a_worker_wrote_down_for_me_is_said_to_be_so() -> None:
    plan = a_plan_we_live_by()
    by = factories.coordinator_of(plan)
    actions.mark_promise(
        promise=promise_of(plan, "school"), mark=MarkKind.NOT_YET, person=nana(plan), by=by, at=timezone.now()
    )
    seen = reads(browser_of(plan, nana(plan)))
    assert "You said: Not yet" in seen
    assert f"{by.name}</bdi> wrote this down for you" in seen
    assert "Undo" not in seen


def test_a_plan_made_at_the_kitchen_table_is_read_here_too() -> None:
    plan, _worker = agreed()
    seen = reads(browser_of(plan, ruth(plan)))
    assert "Quiet evenings" in seen
    assert "Still going well" in seen


def test_in_another_language_it_says_that_the_plan_is_in_english() -> None:
    plan = a_plan_we_live_by()
    client = browser_of(plan, nana(plan), language="ur")
    seen = reads(client)
    assert 'lang="ur" dir="rtl"' in seen
    assert factories.HOPES in seen
