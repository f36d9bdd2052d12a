"""Promises about reading back: the plan is whole, whoever was not there is asked, and then it can be answered."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.conferences.actions import note_attendance
from alongside.conferences.states import Came
from alongside.families.models import StoryLine
from alongside.families.queries import families_visible_to
from alongside.families.states import Voice
from alongside.plans import actions
from alongside.plans.actions import CannotReadBack
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus, PointAnswer
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def read_back(plan: Plan) -> Plan:
    return actions.read_back(plan=plan, by=factories.coordinator_of(plan), at=NOW)


def why_not(plan: Plan) -> list[str]:
    with pytest.raises(CannotReadBack) as refusal:
        read_back(plan)
    return refusal.value.reasons


def test_read_back_and_their_yes_makes_it_wait_for_an_answer() -> None:
    plan = factories.a_plan()

    read_back(plan)

    plan = factories.again(plan)
    assert plan.status == PlanStatus.PRESENTED
    assert plan.read_back_at == NOW
    assert AuditEvent.objects.filter(event="plan.read_back", subject_id=plan.pk).exists()
    line = StoryLine.objects.get(family=plan.family, words__startswith="The plan was read back")
    assert line.voice == Voice.FAMILY


def test_an_empty_plan_says_everything_that_is_missing() -> None:
    reasons = why_not(factories.a_plan(whole=False))

    assert "There is no promise in this plan yet." in reasons
    assert "Say who watches over the plan, or that nobody does yet." in reasons
    assert "There is no day yet to look at the plan again." in reasons


def test_a_review_before_the_meeting_is_refused() -> None:
    plan = factories.a_plan(review_on=factories.day_of(NOW) - timedelta(days=30))

    assert why_not(plan) == ["The day to look at the plan again is before the family met."]


def test_help_needs_somebody_who_decides_and_a_day() -> None:
    plan = factories.a_plan()
    plan.support_asked.update(decider=None, decide_by_on=None)

    assert len(why_not(plan)) == 2


def test_nobody_watching_yet_is_an_answer() -> None:
    plan = factories.a_plan()
    actions.change_plan(
        plan=plan,
        hopes=plan.hopes,
        watcher=None,
        nobody_watches_yet=True,
        review_on=plan.review_on,
        by=factories.coordinator_of(plan),
        at=NOW,
    )

    assert read_back(plan).status == PlanStatus.PRESENTED


def test_whoever_was_not_in_the_room_is_asked() -> None:
    plan = factories.a_plan()
    conference, nana = plan.conference, factories.nana_of(plan)
    assert conference is not None
    note_attendance(
        conference=conference,
        guests={
            guest.pk: Came.DID_NOT if guest.person == nana else Came.IN_PERSON for guest in conference.guests.all()
        },
        children={child.pk: Came.IN_PERSON for child in conference.children.all()},
        service_guests={guest.pk: Came.PART for guest in conference.service_guests.all()},
        by=factories.coordinator_of(plan),
        at=NOW,
    )

    read_back(plan)

    asked = {promise.who: promise.asked for promise in factories.again(plan).promises.all()}
    assert asked == {"Nana": True, "Ruth": False, "Madeup Children’s Services": True}


def test_who_decides_on_help_can_open_the_family_from_then_on() -> None:
    plan = factories.a_plan()
    decider = plan.support_asked.get().decider
    assert decider is not None
    assert plan.family not in families_visible_to(decider)

    read_back(plan)

    assert plan.family in families_visible_to(decider)


def test_it_is_not_read_back_twice() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)

    assert why_not(plan) == ["This plan has been read back already."]


def test_the_referrer_does_not_read_it_back() -> None:
    plan = factories.a_plan()

    with pytest.raises(NotAllowed):
        actions.read_back(plan=plan, by=factories.referrer_of(plan), at=NOW)


def test_the_family_can_take_it_back_before_anybody_answers() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)

    assert actions.take_back(plan=plan, by=factories.coordinator_of(plan), at=NOW).status == PlanStatus.WRITING


def test_an_answered_plan_is_not_taken_back() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)

    with pytest.raises(CannotReadBack, match="first answer"):
        actions.take_back(plan=plan, by=factories.coordinator_of(plan), at=NOW)


def test_it_goes_back_to_be_answered_once_the_family_has_said_something_to_each_change() -> None:
    plan = factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.CHANGE)
    by = factories.coordinator_of(plan)
    with pytest.raises(CannotReadBack, match="has not said yet"):
        actions.present_again(plan=plan, by=by, at=NOW)
    [asked] = [answer for answer in plan.answers.all() if answer.answer == PointAnswer.CHANGE]
    actions.note_family_reply(answer=asked, words="We keep it.", spoken_by=None, by=by, at=NOW)

    plan = actions.present_again(plan=plan, by=by, at=NOW)

    assert (plan.status, plan.round) == (PlanStatus.PRESENTED, 2)
