"""Copies on paper, when they reached people, and translations by named interpreters."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.families.actions.holding_back import hold_back, release_held
from alongside.families.models import HeldBack
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.plans import queries
from alongside.plans.actions.coordinating import require_for_plan
from alongside.plans.models import Plan, PlanCopy, Translation
from alongside.plans.queries.holding import COPY, translation_of, what_tells_on
from alongside.plans.states import CopyKind, PlanStatus

ON_PAPER = frozenset(PlanStatus) - {PlanStatus.WRITING}


class CannotMakeCopy(Cannot):
    """Why no copy is made, or not for them."""


class CannotTranslate(Cannot):
    """Why these words are not kept as a translation."""


@transaction.atomic
def make_copy(
    *,
    plan: Plan,
    person: Person | None,
    for_name: str = "",
    kind: CopyKind = CopyKind.PLAIN,
    translation: Translation | None = None,
    by: User,
    at: datetime,
) -> PlanCopy:
    """Make one person's copy. Nobody who is not invited for safety gets one."""
    require_for_plan(Permission.PLAN_WRITE_DOWN, plan, of=by)
    if plan.status not in ON_PAPER:
        raise CannotMakeCopy("Copies are made once the plan has been read back.")
    if person and person.pk in queries.not_invited(plan):
        raise CannotMakeCopy(f"{person.short_name} is not invited for safety, so no copy is made for them.")
    name = person.short_name if person else for_name.strip()
    if not name:
        raise CannotMakeCopy("Say who the copy is for.")
    copy = PlanCopy.objects.create(
        plan=plan,
        person=person,
        for_name=name,
        kind=kind,
        language=translation.language_code if translation else "",
        made_at=at,
        made_by=by,
    )
    record("plan_copy.made", subject=copy, family_id=plan.family_id, by=by, at=at)
    look_before_it_leaves(copy=copy, by=by, at=at)
    return copy


@transaction.atomic
def look_before_it_leaves(*, copy: PlanCopy, by: User, at: datetime) -> HeldBack | None:
    """Read every word of this copy as its reader would. What is held because of it, or None: the copy may leave."""
    plan = copy.plan
    found = what_tells_on(plan, copy.person, translation=translation_of(copy))
    return hold_back(family=plan.family, reader=copy.person, what=COPY, subject=plan, found=found, by=by, at=at)


@transaction.atomic
def let_copy_go(*, copy: PlanCopy, why: str, read: str, by: User, at: datetime) -> HeldBack:
    """Let this copy leave as it is, with the reason. `read` marks the words that were read: others are read first."""
    require_for_plan(Permission.PLAN_WRITE_DOWN, copy.plan, of=by)
    held = look_before_it_leaves(copy=copy, by=by, at=at)
    if held is None:
        raise CannotMakeCopy("Nothing on this copy is held any more.")
    if held.words_hash != read:
        raise CannotMakeCopy("These words have changed since you read them. Read them again.")
    return release_held(held=held, why=why, by=by, at=at)


@transaction.atomic
def note_copy_printed(*, copy: PlanCopy, by: User, at: datetime) -> None:
    """Write down that somebody opened this copy."""
    family_id = copy.plan.family_id
    record("plan_copy.opened", subject=copy, family_id=family_id, outcome=Outcome.LOOKED, by=by, at=at)


@transaction.atomic
def note_copy_given(*, copy: PlanCopy, on: date, how: str, by: User, at: datetime) -> PlanCopy:
    """Write down how and when a copy reached its reader."""
    require_for_plan(Permission.PLAN_WRITE_DOWN, copy.plan, of=by)
    copy = (
        PlanCopy.objects.select_for_update(of=("self",))
        .select_related("plan__family__service", "person")
        .get(pk=copy.pk)
    )
    if on > timezone.localdate(at):
        raise CannotMakeCopy("A copy is noted as given on the day or after it.")
    if on < timezone.localdate(copy.made_at):
        raise CannotMakeCopy("This day is before the copy was made.")
    if not how.strip():
        raise CannotMakeCopy("Say how they got it, such as “by hand”.")
    if look_before_it_leaves(copy=copy, by=by, at=at):
        raise CannotMakeCopy("This copy is held: words on it tell what this reader may not know.")
    copy.given_on, copy.given_how = on, how
    copy.save(update_fields=["given_on", "given_how"])
    record("plan_copy.given", subject=copy, family_id=copy.plan.family_id, by=by, at=at)
    return copy


@transaction.atomic
def note_translation(
    *,
    plan: Plan,
    language: str,
    language_code: str,
    interpreter: str,
    texts: dict[str, str],
    by: User,
    at: datetime,
) -> Translation:
    """Keep the plan as a named interpreter put it into another language, point by point. No machine translates it."""
    require_for_plan(Permission.PLAN_WRITE_DOWN, plan, of=by)
    if plan.status != PlanStatus.AGREED:
        raise CannotTranslate("A plan is put into another language once it is agreed, so that its words stay the same.")
    if not interpreter.strip():
        raise CannotTranslate("Name the interpreter. Their name stands on every copy.")
    wanted = [text for text in queries.texts_to_translate(plan) if text.original.strip()]
    if missing := [text.heading for text in wanted if not texts.get(text.key, "").strip()]:
        raise CannotTranslate(f"There are no words yet for: {', '.join(missing)}.")
    translation, _ = Translation.objects.update_or_create(
        plan=plan,
        language_code=language_code,
        defaults={
            "language": language,
            "interpreter": interpreter,
            "texts": {key: words for key, words in texts.items() if words.strip()},
            "noted_at": at,
            "noted_by": by,
        },
    )
    record(
        "plan.translated",
        subject=translation,
        family_id=plan.family_id,
        detail={"language": language_code},
        by=by,
        at=at,
    )
    return translation
