"""Promises about what is found: what waits for whom, which plan stands, and who was in the room."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.models import User
from alongside.partners.tests.factories import a_coordinator
from alongside.plans import actions, queries
from alongside.plans.models import Plan
from alongside.plans.states import CallKind, PlanStatus, PointAnswer, ReviewOutcome
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()
TODAY = factories.day_of(NOW)


def waits(worker: User, today: date = TODAY) -> dict[str, bool]:
    """What waits for this worker, and whether it is late."""
    return {waiting.words: waiting.late for waiting in queries.waiting_for(worker, today=today)}


def decider(plan: Plan) -> User:
    found = plan.support_asked.get().decider
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("status", "who", "words"),
    [
        (PlanStatus.WRITING, factories.coordinator_of, "Finish writing down the family’s plan and read it back."),
        (PlanStatus.PRESENTED, factories.referrer_of, "Answer the family’s plan."),
        (PlanStatus.CHANGES_ASKED, factories.coordinator_of, "Ask the family about the changes the services want."),
        (PlanStatus.PRESENTED, decider, "Decide on “A bed for Tem”."),
    ],
)
def test_each_worker_is_told_what_waits_for_them(status: PlanStatus, who: Callable[[Plan], User], words: str) -> None:
    plan = factories.a_plan(status)
    everyone = {factories.coordinator_of(plan), factories.referrer_of(plan), decider(plan)}

    assert words in waits(who(plan))
    assert all(words not in waits(other) for other in everyone - {who(plan)})


def test_copies_and_the_help_decided_on_become_late() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    later = TODAY + timedelta(days=20)

    assert waits(factories.coordinator_of(plan))["Give everyone their copy of the plan."] is False
    assert waits(factories.coordinator_of(plan), later)["Give everyone their copy of the plan."] is True
    assert waits(decider(plan), later)["Decide on “A bed for Tem”."] is True


def test_who_was_asked_is_asked_until_they_answer() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    words = "Ask Madeup Children’s Services whether they will do what the plan asks."

    assert words in waits(factories.coordinator_of(plan))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (CallKind.REVIEW, "Answer who watches over the plan: they ask to come back together."),
        (CallKind.HELP, "Answer somebody who asks for help with the plan."),
    ],
)
def test_a_call_waits_for_the_coordinator_until_it_is_answered(kind: CallKind, words: str) -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    by = factories.coordinator_of(plan)
    assert plan.watcher is not None
    call = actions.call_for_review(plan=plan, person=plan.watcher, kind=kind, by=None, at=NOW)

    assert words in waits(by)
    assert words not in waits(factories.referrer_of(plan))
    actions.answer_call(call=call, words="I ring you on Monday.", by=by, at=NOW)
    assert words not in waits(by)


def test_the_review_waits_in_its_last_two_weeks_and_then_is_late() -> None:
    plan = factories.a_plan(PlanStatus.AGREED, review_on=TODAY + timedelta(days=60))
    by = factories.coordinator_of(plan)
    words = "Look at the plan again with the family."

    assert words not in waits(by)
    assert waits(by, TODAY + timedelta(days=50))[words] is False
    assert waits(by, TODAY + timedelta(days=61))[words] is True


def test_nothing_waits_once_the_family_carries_it_on_but_paper() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    by = factories.coordinator_of(plan)
    actions.finish_review(review=factories.a_review(plan), outcome=ReviewOutcome.CARRIES_ON, by=by, at=NOW)

    assert "Look at the plan again with the family." not in waits(by, TODAY + timedelta(days=100))


def test_a_worker_of_another_family_has_none_of_it() -> None:
    factories.a_plan(PlanStatus.PRESENTED)

    assert waits(a_coordinator()) == {}


def test_more_families_ask_the_database_no_more_often() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    by = factories.coordinator_of(plan)
    with CaptureQueriesContext(connection) as one:
        queries.waiting_for(by, today=TODAY)
    for status in (PlanStatus.WRITING, PlanStatus.AGREED):
        factories.a_plan(status, coordinator=by)

    with CaptureQueriesContext(connection) as three:
        assert len({w.family_reference for w in queries.waiting_for(by, today=TODAY)}) == 3

    assert len(three) == len(one)


def test_work_that_a_family_carries_on_waits_for_the_service_manager_to_end_it() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    assert plan.referral is not None
    manager, words = plan.referral.decided_by, "End this piece of work: the family carries its plan on."
    assert manager is not None
    assert words not in waits(manager)

    actions.finish_review(
        review=factories.a_review(plan),
        outcome=ReviewOutcome.CARRIES_ON,
        by=factories.coordinator_of(plan),
        at=timezone.now(),
    )

    [to_end] = [waiting for waiting in queries.waiting_for(manager, today=TODAY) if waiting.words == words]
    assert (to_end.link_to, to_end.link_reference) == ("close_referral", plan.referral.reference)


@pytest.mark.parametrize(
    ("status", "unfinished"),
    [
        (PlanStatus.WRITING, "The family’s plan is still being written down."),
        (PlanStatus.PRESENTED, "The family’s plan waits for an answer."),
        (PlanStatus.CHANGES_ASKED, "The family is thinking about changes to their plan."),
        (PlanStatus.AGREED, "The plan has not been reviewed yet."),
    ],
)
def test_work_is_not_closed_over_an_unfinished_plan(status: PlanStatus, unfinished: str) -> None:
    plan = factories.a_plan(status)
    assert plan.referral is not None

    assert queries.unfinished_work(plan.referral) == [unfinished]


def test_a_plan_that_was_not_agreed_keeps_nothing_open() -> None:
    plan = factories.a_plan(PlanStatus.NOT_AGREED)
    assert plan.referral is not None

    assert queries.unfinished_work(plan.referral) == []


def test_a_point_is_kept_only_while_its_words_are_the_same() -> None:
    plan = factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.CHANGE)
    by = factories.coordinator_of(plan)
    for asked in queries.waiting_for_words(plan):
        actions.note_family_reply(answer=asked, words="We keep it.", spoken_by=None, by=by, at=NOW)
    plan = factories.again(actions.present_again(plan=plan, by=by, at=NOW))

    assert queries.kept_points(plan) == {queries.points_of(plan)[0].key}


def test_the_plans_name_is_the_childrens_and_never_a_council_id() -> None:
    plan = factories.a_plan()
    assert queries.copy_title(plan.family) == "Ayo and Tem’s plan"
    for member in plan.family.children:
        member.person.given_names = member.person.family_name = ""
        member.person.council_child_id = f"CH{member.pk}"
        member.person.save()

    assert queries.copy_title(factories.again(plan).family) == "Our plan"
