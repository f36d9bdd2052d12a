"""The referrer answers each point; the family says what they think; the plan is agreed, or not."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import tell
from alongside.families.queries import involved_in
from alongside.families.states import Voice
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.plans import queries, rules
from alongside.plans.actions.coordinating import require_for_plan
from alongside.plans.models import Answer, FamilyReply, Plan, Promise
from alongside.plans.models.plan import BackUp
from alongside.plans.rules import Said
from alongside.plans.states import PlanStatus, PointAnswer


class CannotAnswerPlan(Cannot):
    """Why the plan is not answered now, or not so."""


class CannotNoteFamilyReply(Cannot):
    """Why the family's words are not noted here."""


@transaction.atomic
def answer_plan(*, plan: Plan, answers: Mapping[str, Said], by: User, at: datetime) -> Plan:
    """Answer every point. All agreed makes this version the agreed one, which never changes again."""
    require(Permission.PLAN_ANSWER, of=by)
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    points = queries.points_of(plan)
    blockers = blockers_to_answering(plan, by=by, at=at) or rules.blockers_to_saying(
        answers, points={point.key: point.words for point in points}, kept=queries.kept_points(plan)
    )
    if blockers:
        raise CannotAnswerPlan(blockers)
    for point in points:
        _write_answer(plan, point, answers[point.key], by, at)
    status = rules.status_after({p.key: answers[p.key] for p in points}, round_number=plan.round)
    return _move(plan, status, by, at)


def blockers_to_answering(plan: Plan, *, by: User, at: datetime) -> list[str]:
    """Why this worker cannot answer this plan now."""
    parts = set(involved_in(by, on=timezone.localdate(at)).filter(family=plan.family_id).values_list("part", flat=True))
    is_referrer = plan.referral is not None and plan.referral.referrer_id == by.pk
    return rules.blockers_to_answering(plan, is_referrer=is_referrer, parts=parts)


@transaction.atomic
def note_family_reply(*, answer: Answer, words: str, spoken_by: Person | None, by: User, at: datetime) -> FamilyReply:
    """Keep beside an answer what the family said back. Said again, the newer words stand."""
    require_for_plan(Permission.PLAN_WRITE_DOWN, answer.plan, of=by)
    plan = Plan.objects.select_for_update().get(pk=answer.plan_id)
    if plan.status != PlanStatus.CHANGES_ASKED or answer.round != plan.round:
        raise CannotNoteFamilyReply("The family can answer while changes are asked for.")
    if answer.answer == PointAnswer.AGREED:
        raise CannotNoteFamilyReply("This point was agreed, so there is nothing to answer.")
    if not words.strip():
        raise CannotNoteFamilyReply("Write what the family says.")
    reply, _ = FamilyReply.objects.update_or_create(
        answer=answer,
        defaults={"words": words, "spoken_by": spoken_by, "noted_at": at, "noted_by": by},
    )
    record("family_reply.noted", subject=reply, family_id=plan.family_id, by=by, at=at)
    return reply


@transaction.atomic
def note_not_agreed(*, plan: Plan, why: str, by: User, at: datetime) -> Plan:
    """The family keeps what the services say is not safe: this plan is not agreed. They may meet again."""
    require_for_plan(Permission.PLAN_WRITE_DOWN, plan, of=by)
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    if plan.status != PlanStatus.CHANGES_ASKED:
        raise CannotAnswerPlan("No changes were asked for.")
    if not any(a.answer == PointAnswer.NOT_SAFE for a in plan.answers.filter(round=plan.round)):
        raise CannotAnswerPlan("No point was said to be unsafe, so the plan can still be agreed.")
    if not why.strip():
        raise CannotAnswerPlan("Write why, in words the family would agree with.")
    plan.not_agreed_why = why
    return _move(plan, PlanStatus.NOT_AGREED, by, at)


def _write_answer(plan: Plan, point: queries.Point, said: Said, by: User, at: datetime) -> None:
    kind = (
        "promise" if isinstance(point.thing, Promise) else "back_up" if isinstance(point.thing, BackUp) else "support"
    )
    agreed = said.answer == PointAnswer.AGREED
    Answer.objects.create(
        plan=plan,
        round=plan.round,
        point_words=point.words,
        answer=said.answer,
        words=said.words,
        risk="" if agreed else said.risk,
        answered_at=at,
        answered_by=by,
        **{kind: point.thing},
    )


def _move(plan: Plan, status: PlanStatus, by: User, at: datetime) -> Plan:
    plan.status = status
    if status == PlanStatus.AGREED:
        plan.agreed_at, plan.agreed_by = at, by
    if status == PlanStatus.NOT_AGREED:
        plan.not_agreed_at = at
        plan.not_agreed_why = plan.not_agreed_why or _risks(plan)
    plan.save()
    if status == PlanStatus.AGREED:
        replace_the_one_before(plan, by, at)
    record(f"plan.{status.value}", subject=plan, detail={"round": plan.round}, by=by, at=at)
    words = {
        PlanStatus.AGREED: "The family’s plan is agreed.",
        PlanStatus.CHANGES_ASKED: "Some of the family’s plan is to be talked about again, with reasons.",
        PlanStatus.NOT_AGREED: "The family’s plan was not agreed. The reason is written beside it.",
    }[status]
    link = ("plan", plan.reference, "Read the plan")
    tell(words, family=plan.family, voice=Voice.SERVICE, link=link, by=by, at=at)
    return plan


def _risks(plan: Plan) -> str:
    answers = plan.answers.filter(round=plan.round, answer=PointAnswer.NOT_SAFE)
    return "\n\n".join(f"{rules.short(answer.point_words)}: {answer.risk}" for answer in answers)[:20_000]


def replace_the_one_before(plan: Plan, by: User, at: datetime) -> None:
    """A family lives by one agreed plan: the older one stays readable as what it was."""
    older = Plan.objects.select_for_update().filter(family=plan.family_id, status=PlanStatus.AGREED)
    for before in older.exclude(pk=plan.pk):
        before.status = PlanStatus.REPLACED
        before.save(update_fields=["status"])
        record("plan.replaced", subject=before, detail={"by": plan.reference}, by=by, at=at)
