"""What stands on one person's copy of the plan: never an address, a phone number of theirs, or a note of ours.

What is behind a silent wall is not there at all: no gap, no count, no number left out.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import Http404
from django.utils import timezone

from alongside.conferences.models import ServiceGuest
from alongside.families.models import Family
from alongside.families.queries.walls import (
    Walls,
    hidden_from,
    people_hidden_from,
    told_walls_for,
    walls_of,
)
from alongside.families.states import Hidden
from alongside.foundation.components import day
from alongside.foundation.working_days import BeyondKnownHolidays, add_working_days
from alongside.people.models import Person
from alongside.plans import rules
from alongside.plans.models import BackUp, KeptFrom, Plan, PlanCopy, Promise, SupportAsked, Translation
from alongside.plans.queries.room import not_invited
from alongside.plans.states import AskedAnswer, PlanStatus


def copy_title(family: Family, *, without: frozenset[int] = frozenset()) -> str:
    """ "Ayo and Tem’s plan", or "Our plan" where no child has a name yet. `without` are children not to be named."""
    children = [m.person for m in family.children if m.person_id not in without]
    names = [child.short_name for child in children if child.has_a_name and not child.is_unborn]
    if not names:
        return "Our plan"
    together = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return f"{together}’s plan"


def people_for_copies(plan: Plan) -> tuple[list[Person], list[str]]:
    """Who a copy can be made for: the family, save who is not invited for safety, and the services."""
    hidden = not_invited(plan)
    family = [m.person for m in plan.family.members.all() if m.person_id not in hidden and not m.person.is_unborn]
    came = ServiceGuest.objects.filter(conference=plan.conference_id).values_list("name", flat=True)
    promised = [p.worker.name if p.worker else p.service_name for p in plan.promises.all() if p.by_service]
    return family, list(dict.fromkeys(promised if plan.is_at_the_table else came))


def copies_of(plan: Plan) -> list[PlanCopy]:
    """Every copy that workers made of this plan, newest first. What somebody took at home is theirs."""
    return list(
        PlanCopy.objects.filter(plan=plan).exclude(made_by=None).select_related("person").order_by("-made_at", "-pk")
    )


def copies_due_on(plan: Plan) -> date | None:
    """The day by which the service gives everyone their copy; None before the plan is agreed."""
    if plan.agreed_at is None:
        return None
    try:
        return add_working_days(timezone.localdate(plan.agreed_at), plan.family.service.plan_sent_working_days)
    except BeyondKnownHolidays:
        return None


def get_copy_for(plan: Plan, copy_id: int) -> PlanCopy:
    """One copy of this plan, or 404."""
    copy = PlanCopy.objects.filter(plan=plan, pk=copy_id).select_related("person").first()
    if copy is None:
        raise Http404
    copy.plan = plan
    return copy


@dataclass(frozen=True)
class Seen:
    """What of a plan one reader may read, in the order of the page."""

    reader: int | None
    walls: Walls
    hopes: str
    watcher: Person | None
    watched_by: str
    promises: list[Promise]
    back_ups: list[BackUp]
    support: list[SupportAsked]
    told: list[str]
    without: frozenset[int] = field(default_factory=frozenset)


def what_is_seen(
    plan: Plan, reader: Person | None, *, walls: Walls | None = None, kept: set[str] | None = None
) -> Seen:
    """The plan without what this reader may not read: points kept from them, people they may not know of."""
    walls = walls_of(plan.family_id) if walls is None else walls
    pk = reader.pk if reader else None
    without, kept = people_hidden_from(walls, pk), kept_from(plan, reader) if kept is None else kept
    watches = plan.watcher_id not in without
    return Seen(
        reader=pk,
        walls=walls,
        hopes="" if "hopes" in kept else plan.hopes,
        watcher=plan.watcher if watches else None,
        watched_by=plan.watched_by if watches else "",
        promises=[
            p for p in plan.promises.all() if f"promise-{p.pk}" not in kept and (p.person_id or 0) not in without
        ],
        back_ups=[b for b in plan.back_ups.all() if f"back_up-{b.pk}" not in kept],
        support=[s for s in plan.support_asked.all() if f"support-{s.pk}" not in kept],
        told=list(dict.fromkeys(wall.told_words for wall in told_walls_for(walls, pk))),
        without=without,
    )


def kept_from(plan: Plan, reader: Person | None) -> set[str]:
    """The keys of the points that this reader's copy leaves out."""
    return {row.key for row in KeptFrom.objects.filter(plan=plan, person=reader)}


def title_for(plan: Plan, seen: Seen, translation: Translation | None) -> str:
    """The name of the plan as this reader may read it; an interpreter's words stand only where nobody is hidden."""
    own = copy_title(plan.family, without=seen.without)
    put = translation.texts.get("title") if translation else ""
    return put if put and own == copy_title(plan.family) else own


def plan_copy_content(
    plan: Plan,
    *,
    for_person: Person | None = None,
    for_name: str = "",
    translation: Translation | None = None,
    seen: Seen | None = None,
) -> dict[str, Any]:
    """The content of plans/plan.typ for one reader. The only name added to the plan itself is the reader's own."""
    seen = seen or what_is_seen(plan, for_person)
    said = translation.texts if translation else {}
    made = plan.agreed_at or plan.read_back_at
    service = plan.family.service
    return {
        "meeting_name": _capital(service.meeting_name),
        "for_name": for_person.short_name if for_person else for_name,
        "made_on": day(timezone.localdate(made)) if made else "",
        "review_on": day(plan.review_on),
        "watcher": seen.watched_by,
        "hopes": {
            "words": (said.get("hopes") or seen.hopes) if seen.hopes else "",
            "by": said.get("label hopes") or "In our words",
        },
        "ours": [_promise(p, said, seen) for p in seen.promises if not p.by_service],
        "services": [_promise(p, said, seen) for p in seen.promises if p.by_service],
        "asked": [_support(asked, said) for asked in seen.support],
        "if_then": [
            {
                "if": said.get(f"back_up {b.number} if") or rules.if_words(b),
                "then": said.get(f"back_up {b.number} then") or b.then_words,
            }
            for b in seen.back_ups
        ],
        "kept": seen.told,
        "report_note": said.get("note") or _standing(plan),
        "how_to_get_help": _help_lines(plan, said),
        "translated_by": translation.interpreter if translation else None,
        "labels": {key[6:]: words for key, words in said.items() if key.startswith("label ")},
    }


def _promise(promise: Promise, said: dict[str, str], seen: Seen) -> dict[str, str]:
    point = f"promise {promise.number}"
    when = promise.when or (f"By {day(promise.by_on)}" if promise.by_on else "")
    # Who was asked was not in the room, and who was not asked was: a wall around that hides both.
    was_there_is_hidden = promise.person_id is not None and Hidden.ATTENDANCE in hidden_from(
        seen.walls, seen.reader, promise.person_id
    )
    return {
        "who": said.get(f"{point} who") or promise.who,
        "what": said.get(f"{point} what") or promise.what,
        "when": said.get(f"{point} when") or when,
        "checks": "" if (promise.checker_id or 0) in seen.without else promise.checked_by,
        "status": "" if was_there_is_hidden else said.get(f"{point} status") or _asked_status(promise),
    }


def _asked_status(promise: Promise) -> str:
    if not promise.asked:
        return ""
    replies = list(promise.replies.all())
    if not replies:
        return "Asked"
    return "Said yes" if replies[-1].answer == AskedAnswer.YES else "Said no"


def _support(asked: SupportAsked, said: dict[str, str]) -> dict[str, str]:
    decision = getattr(asked, "decision", None)
    return {
        "what": said.get(f"support {asked.number}") or asked.what,
        "from": asked.from_whom,
        "decide_by": day(asked.decide_by_on),
        "decision": f"{decision.get_decision_display()}: {decision.words}" if decision else "",
    }


def _standing(plan: Plan) -> str:
    return {
        PlanStatus.PRESENTED: "The services have not answered this plan yet.",
        PlanStatus.CHANGES_ASKED: "The services have asked to change some of this plan.",
        PlanStatus.NOT_AGREED: "This plan was not agreed.",
        PlanStatus.REPLACED: "A newer plan has taken the place of this one.",
    }.get(PlanStatus(plan.status), "")


def _help_lines(plan: Plan, said: dict[str, str]) -> list[str]:
    service = plan.family.service
    lines = [said.get("help") or f"Ask {service.name}{f': {service.phone}' if service.phone else ''}."]
    return [*lines, said.get("danger") or "If someone is in danger, ring 999."]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
