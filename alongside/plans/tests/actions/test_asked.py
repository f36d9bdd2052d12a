"""Promises about people who were asked and help that was asked for."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.audit.models import AuditEvent
from alongside.families.models import StoryLine
from alongside.plans import actions, queries
from alongside.plans.actions import CannotDecideSupport, CannotNoteReply
from alongside.plans.models import Plan, Promise
from alongside.plans.states import AskedAnswer, PlanStatus, SupportDecisionKind
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def asked_service(plan: Plan) -> Promise:
    return next(promise for promise in plan.promises.all() if promise.by_service)


def note(plan: Plan, answer: AskedAnswer = AskedAnswer.YES) -> None:
    actions.note_asked_reply(
        promise=asked_service(plan),
        answer=answer,
        words="We will.",
        said_by="Pat from the bus desk",
        by=factories.coordinator_of(plan),
        at=NOW,
    )


def test_it_becomes_a_promise_when_they_say_yes() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    assert asked_service(plan) not in queries.promises_to_review(plan)

    note(plan)

    plan = factories.again(plan)
    assert asked_service(plan) in queries.promises_to_review(plan)
    assert AuditEvent.objects.filter(event="asked.replied", family_id=plan.family_id).exists()
    assert StoryLine.objects.filter(family=plan.family, words__contains="said yes to").exists()


def test_no_leaves_it_no_promise_and_the_newest_answer_counts() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    note(plan)
    note(plan, AskedAnswer.NO)

    plan = factories.again(plan)
    assert asked_service(plan) not in queries.promises_to_review(plan)


def test_nobody_is_asked_who_was_there() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    there = next(promise for promise in plan.promises.all() if not promise.asked)

    with pytest.raises(CannotNoteReply, match="They were there"):
        actions.note_asked_reply(
            promise=there, answer=AskedAnswer.YES, words="", said_by="Ruth", by=factories.coordinator_of(plan), at=NOW
        )


def test_a_worker_answers_for_themselves_and_for_no_other() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)

    with pytest.raises(NotAllowed):
        actions.note_asked_reply(
            promise=asked_service(plan),
            answer=AskedAnswer.YES,
            words="",
            said_by="Sam",
            by=factories.referrer_of(plan),
            at=NOW,
        )


def decide(plan: Plan, *, words: str = "There is one in the store.", by: User | None = None) -> None:
    support = plan.support_asked.get()
    by = by or support.decider
    assert by is not None
    actions.decide_support(support=support, decision=SupportDecisionKind.PARTLY, words=words, by=by, at=NOW)


def test_who_decides_gives_a_reason_the_family_can_read() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)

    decide(plan)

    decision = plan.support_asked.get().decision
    assert (decision.decision, decision.words) == (SupportDecisionKind.PARTLY, "There is one in the store.")
    assert AuditEvent.objects.filter(event="support.decided", family_id=plan.family_id).exists()
    assert StoryLine.objects.filter(words__contains="There is one in the store.").exists()


def test_no_decision_without_a_reason() -> None:
    with pytest.raises(CannotDecideSupport, match="reason"):
        decide(factories.a_plan(PlanStatus.AGREED), words=" ")


def test_the_coordinator_does_not_decide_on_help() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)

    with pytest.raises(CannotDecideSupport, match="decides about this"):
        decide(plan, by=factories.coordinator_of(plan))


def test_help_is_decided_once() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    decide(plan)

    with pytest.raises(CannotDecideSupport, match="has been decided"):
        decide(plan)


def test_help_is_not_decided_before_the_family_has_said_yes_to_the_plan() -> None:
    with pytest.raises(CannotDecideSupport, match="read back"):
        decide(factories.a_plan())
