"""Which copies of plans told what a wall hides now."""

from django.utils import timezone

from alongside.families.queries.told_already import Before, ToldAlready, walls_at
from alongside.plans.models import KeptFrom, Plan, PlanCopy
from alongside.plans.queries.copies import what_is_seen
from alongside.plans.queries.holding import pieces_of, translation_of
from alongside.plans.queries.plans import whole_plans


def told_on_copies(before: Before) -> list[ToldAlready]:
    """Every copy made before the wall in which words tell: the copy as it was on the day it was made."""
    plans = {plan.pk: plan for plan in whole_plans(Plan.objects.filter(family=before.wall.family_id))}
    copies = PlanCopy.objects.filter(plan__in=plans, made_at__lte=before.wall.set_at)
    found = []
    for copy in copies.select_related("person", "made_by").order_by("made_at", "pk"):
        if copy.person_id in before.readers:
            copy.plan = plans[copy.plan_id]
            if words := before.words_told_to(copy.person_id, words_on(copy)):
                found.append(_told(copy, words))
    return found


def words_on(copy: PlanCopy) -> str:
    """Everything that stood on a copy when it was made."""
    kept = KeptFrom.objects.filter(plan=copy.plan, person=copy.person, kept_at__lte=copy.made_at)
    seen = what_is_seen(
        copy.plan,
        copy.person,
        walls=walls_at(copy.plan.family_id, copy.made_at),
        kept={row.key for row in kept},
    )
    translation = translation_of(copy)
    pieces = [*pieces_of(copy.plan, seen, None, names=True)]
    pieces += pieces_of(copy.plan, seen, translation, names=True) if translation else []
    return "\n".join(text for _, _, text in pieces)


def _told(copy: PlanCopy, words: list[str]) -> ToldAlready:
    version = f"A copy of the plan, version {copy.plan.version}"
    given = f", given {copy.given_how}" if copy.given_on else ", not noted as given"
    return ToldAlready(
        what=f"{version}{given}",
        to_whom=copy.for_name,
        on=copy.given_on or timezone.localdate(copy.made_at),
        by=copy.made_by.name if copy.made_by else copy.for_name,
        words=tuple(words),
        link_to="plan_copies",
        link_reference=copy.plan.reference,
    )
