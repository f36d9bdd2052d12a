"""Promises about answers: agreed unless a child would be at risk of significant harm, and then never changed."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.audit.models import AuditEvent
from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_practitioner, a_social_worker
from alongside.plans import actions, queries
from alongside.plans.actions import CannotAnswerPlan, CannotNoteFamilyReply
from alongside.plans.models import Plan
from alongside.plans.rules import Said
from alongside.plans.states import PlanStatus, PointAnswer
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def reply_to_all(plan: Plan, words: str = "We keep it.") -> Plan:
    for asked in queries.waiting_for_words(factories.again(plan)):
        actions.note_family_reply(answer=asked, words=words, spoken_by=None, by=factories.coordinator_of(plan), at=NOW)
    return factories.again(plan)


def second_round(first: PointAnswer) -> Plan:
    plan = reply_to_all(factories.answer(factories.a_plan(PlanStatus.PRESENTED), first))
    actions.present_again(plan=plan, by=factories.coordinator_of(plan), at=NOW)
    return factories.again(plan)


def test_all_agreed_makes_it_the_agreed_plan() -> None:
    plan = factories.answer(factories.a_plan(PlanStatus.PRESENTED))

    assert (plan.status, plan.agreed_by) == (PlanStatus.AGREED, factories.referrer_of(plan))
    assert AuditEvent.objects.filter(event="plan.agreed", subject_id=plan.pk).exists()


def test_a_change_goes_back_to_the_family_with_what_and_why() -> None:
    plan = factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.CHANGE)

    assert plan.status == PlanStatus.CHANGES_ASKED
    [asked] = queries.waiting_for_words(plan)
    assert asked.words == "Somebody must be awake."
    assert asked.point_words == "Nana: Takes Ayo to school every morning"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (Said(PointAnswer.NOT_SAFE, words="I worry"), "Name the risk of significant harm"),
        (Said(PointAnswer.CHANGE), "Say what to change"),
    ],
)
def test_no_answer_without_its_reason(said: Said, why: str) -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    points = queries.points_of(plan)
    answers = {point.key: Said() for point in points} | {points[0].key: said}

    with pytest.raises(CannotAnswerPlan, match=why):
        actions.answer_plan(plan=plan, answers=answers, by=factories.referrer_of(plan), at=NOW)
    assert factories.again(plan).status == PlanStatus.PRESENTED
    assert not plan.answers.exists()


def test_every_point_is_answered() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)

    with pytest.raises(CannotAnswerPlan, match="Answer “Nana"):
        actions.answer_plan(plan=plan, answers={}, by=factories.referrer_of(plan), at=NOW)


def test_the_coordinator_decides_nothing_about_the_family() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    both = a_practitioner(Role.PRACTITIONER, Role.COORDINATOR).worker
    works_with(plan.family, both, Part.COORDINATOR)

    with pytest.raises(NotAllowed):
        actions.answer_plan(plan=plan, answers={}, by=factories.coordinator_of(plan), at=NOW)
    with pytest.raises(CannotAnswerPlan, match="decides nothing"):
        actions.answer_plan(plan=plan, answers={}, by=both, at=NOW)


def test_a_teacher_who_works_with_the_family_does_not_answer_for_the_services() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    teacher = a_social_worker()
    works_with(plan.family, teacher, Part.TEACHER)

    with pytest.raises(CannotAnswerPlan, match="The referrer"):
        actions.answer_plan(plan=plan, answers={}, by=teacher, at=NOW)


def test_what_the_family_says_is_kept_beside_the_answer() -> None:
    plan = factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.CHANGE)
    [asked] = queries.waiting_for_words(plan)
    nana = factories.nana_of(plan)

    reply = actions.note_family_reply(
        answer=asked, words="We will take turns.", spoken_by=nana, by=factories.coordinator_of(plan), at=NOW
    )

    assert (reply.words, reply.spoken_by) == ("We will take turns.", nana)
    assert AuditEvent.objects.filter(event="family_reply.noted", family_id=plan.family_id).exists()


def test_there_is_nothing_to_say_to_a_point_that_was_agreed() -> None:
    plan = factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.CHANGE)
    agreed = plan.answers.filter(answer=PointAnswer.AGREED).first()
    assert agreed is not None

    with pytest.raises(CannotNoteFamilyReply, match="was agreed"):
        actions.note_family_reply(
            answer=agreed, words="Thank you", spoken_by=None, by=factories.coordinator_of(plan), at=NOW
        )


def test_a_point_the_family_keeps_can_not_be_asked_to_change_again() -> None:
    plan = second_round(PointAnswer.CHANGE)

    with pytest.raises(CannotAnswerPlan, match="The family keeps"):
        factories.answer(plan, PointAnswer.CHANGE)
    assert factories.answer(plan).status == PlanStatus.AGREED


def test_a_point_the_family_changed_can_be_talked_about_again() -> None:
    plan = reply_to_all(factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.CHANGE))
    by = factories.coordinator_of(plan)
    actions.change_promise(promise=plan.promises.all()[0], changes={"what": "Walks with Ayo"}, by=by, at=NOW)
    actions.present_again(plan=plan, by=by, at=NOW)

    assert factories.answer(factories.again(plan), PointAnswer.CHANGE).status == PlanStatus.CHANGES_ASKED


def test_not_safe_that_stays_is_not_agreed_with_the_risk_as_its_reason() -> None:
    plan = factories.answer(second_round(PointAnswer.NOT_SAFE), PointAnswer.NOT_SAFE)

    assert plan.status == PlanStatus.NOT_AGREED
    assert factories.RISK in plan.not_agreed_why


def test_the_family_may_leave_it_so_and_the_reason_is_written() -> None:
    plan = factories.a_plan(PlanStatus.NOT_AGREED)

    assert plan.not_agreed_why == "The nights are not safe yet."
    assert AuditEvent.objects.filter(event="plan.not_agreed", subject_id=plan.pk).exists()


def test_a_plan_where_nothing_was_called_unsafe_is_not_given_up() -> None:
    plan = factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.CHANGE)

    with pytest.raises(CannotAnswerPlan, match="can still be agreed"):
        actions.note_not_agreed(plan=plan, why="Tired", by=factories.coordinator_of(plan), at=NOW)


def test_the_next_version_replaces_the_one_before_once_it_is_agreed() -> None:
    plan = factories.a_plan(PlanStatus.REPLACED)

    assert plan.next.status == PlanStatus.AGREED
    assert queries.current_plan(plan.family) == plan.next


CHANGES = [
    "update plans_plan set hopes = 'x' where id = {plan}",
    "update plans_plan set status = 'writing' where id = {plan}",
    "update plans_plan set review_on = null where id = {plan}",
    "delete from plans_plan where id = {plan}",
    "update plans_promise set what = 'x' where plan_id = {plan}",
    "delete from plans_promise where plan_id = {plan}",
    "insert into plans_backup (plan_id, number, if_words, then_words) values ({plan}, 9, 'x', 'y')",
    "update plans_backup set if_words = 'x' where plan_id = {plan}",
    "delete from plans_backup where plan_id = {plan}",
    "update plans_supportasked set what = 'x' where plan_id = {plan}",
    "delete from plans_supportasked where plan_id = {plan}",
    "update plans_answer set words = 'x' where plan_id = {plan}",
    "delete from plans_answer where plan_id = {plan}",
    "update plans_promise set plan_id = {plan} where plan_id = {other}",
]


def test_the_database_itself_refuses_to_change_an_agreed_plan() -> None:
    plan, other = factories.a_plan(PlanStatus.AGREED), factories.a_plan()

    for change in CHANGES:
        with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
            run(change.format(plan=plan.pk, other=other.pk))


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_database_lets_an_agreed_plan_be_replaced_and_no_more() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)

    with connection.cursor() as cursor:
        cursor.execute("update plans_plan set status = 'replaced' where id = %s", [plan.pk])
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("update plans_plan set status = 'agreed' where id = %s", [plan.pk])
