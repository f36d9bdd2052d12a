"""A yes afterwards, calls, and their answers, as actions."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.families.models import Notice, StoryLine
from alongside.families.tests.factories import a_family, a_relative, mother_of
from alongside.partners.tests.factories import a_social_worker
from alongside.plans import actions, queries
from alongside.plans.models import ReviewCall, SaidAfterwards
from alongside.plans.states import AfterwardsAnswer, CallKind, PlanStatus
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db


def test_what_they_say_is_in_the_story_in_their_name_and_marked_as_written_down() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    uncle, by = a_relative(plan.family, relationship="Uncle").person, factories.coordinator_of(plan)
    said = actions.say_afterwards(
        plan=plan, person=uncle, answer=AfterwardsAnswer.YES, words="Gladly", by=by, at=timezone.now()
    )
    assert (said.person, said.noted_by) == (uncle, by)
    assert StoryLine.objects.latest("pk").spoken_by == uncle
    assert not Notice.objects.filter(worker=by, words__contains="not at the meeting").exists()
    assert [one.said for one in queries.away_from(factories.again(plan), worker=by) if one.person == uncle] == [said]


def test_instead_needs_words_and_nothing_is_kept_without() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    with pytest.raises(actions.CannotSayAfterwards, match="could do instead"):
        actions.say_afterwards(
            plan=plan, person=factories.nana_of(plan), answer=AfterwardsAnswer.INSTEAD, words=" ", by=None,
            at=timezone.now(),
        )  # fmt: skip
    assert not SaidAfterwards.objects.exists()


def test_a_worker_writes_only_for_a_family_they_work_with_and_its_own_people() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    more: dict[str, Any] = {"plan": plan, "answer": AfterwardsAnswer.YES, "at": timezone.now()}
    with pytest.raises(NotAllowed):
        actions.say_afterwards(person=factories.nana_of(plan), by=a_social_worker(), **more)
    with pytest.raises(actions.CannotSayAfterwards, match="this family"):
        actions.say_afterwards(person=mother_of(a_family()), by=factories.coordinator_of(plan), **more)


def test_only_who_watches_over_the_plan_calls_to_come_back_together() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    more: dict[str, Any] = {"plan": plan, "kind": CallKind.REVIEW, "by": None, "at": timezone.now()}
    with pytest.raises(actions.CannotCall, match="watches over"):
        actions.call_for_review(person=mother_of(plan.family), **more)
    assert actions.call_for_review(person=factories.nana_of(plan), why="", **more).answered_at is None


def test_a_call_is_answered_once_with_words_and_a_day_to_come() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    by, now = factories.coordinator_of(plan), timezone.now()
    call = actions.call_for_review(plan=plan, person=factories.nana_of(plan), kind=CallKind.HELP, by=None, at=now)
    yesterday = timezone.localdate(now) - timedelta(days=1)
    for words, day in (("", None), ("Yes", yesterday)):
        with pytest.raises(actions.CannotCall):
            actions.answer_call(call=call, words=words, meet_on=day, by=by, at=now)
    with pytest.raises(NotAllowed):
        actions.answer_call(call=call, words="Yes", by=a_social_worker(), at=now)
    answered = actions.answer_call(call=call, words="I ring you today.", by=by, at=now)
    assert (answered.answered_by, answered.answer_words) == (by, "I ring you today.")
    with pytest.raises(actions.CannotCall, match="answered"):
        actions.answer_call(call=call, words="Again", by=by, at=now)
    assert ReviewCall.objects.get().answer_words == "I ring you today."
