"""A plan as one relative reads it at home: what their paper copy would say, without the points whose words tell.

Nobody reads an online page through before it leaves. So where a paper copy would be held, the point is left out, with
no gap and no mark; words that a worker has let go to this reader stand.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from django.db.models import Prefetch
from django.http import Http404
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.families.models import Family
from alongside.families.queries.walls import Fact, Telling, hidden_from, released_words, tellings, walls_of, words_hash
from alongside.families.queries.walls import what_tells as facts_for
from alongside.families.states import Hidden
from alongside.foundation.languages import ENGLISH
from alongside.people.models import Person
from alongside.plans import rules
from alongside.plans.models import Mark, Plan, Promise, SupportAsked, Translation
from alongside.plans.queries.copies import Seen, plan_copy_content, title_for, what_is_seen
from alongside.plans.queries.holding import AROUND, COPY, pieces_of, tellings_in, what_is_known
from alongside.plans.queries.marks import is_only_asked
from alongside.plans.queries.plans import whole_plans
from alongside.plans.queries.room import not_invited
from alongside.plans.queries.translations import get_translation
from alongside.plans.rules import Lateness
from alongside.plans.states import AskedAnswer, MarkKind, PlanStatus

TITLE, WATCHER, TOLD = "The name of the plan", "Who watches over the plan", "What they are told is kept from them"
# Where somebody is hidden so, what they say of the plan is left out altogether: it would show that they are part of it.
SILENT = frozenset({Hidden.EXISTENCE, Hidden.WHEREABOUTS, Hidden.ATTENDANCE})


@dataclass(frozen=True)
class MarkRead:
    """What was last said of a promise, as far as this reader may know of it."""

    mark: Mark
    who: str
    is_mine: bool
    words: str
    days_ago: int

    @property
    def noted_by(self) -> str:
        return self.mark.noted_by.name if self.mark.noted_by and self.mark.person_id else ""


@dataclass(frozen=True)
class PromiseRead:
    """One promise on somebody's page."""

    promise: Promise
    key: str
    who: str
    what: str
    when: str
    checks: str
    is_mine: bool
    i_check: bool
    asked: str
    lateness: Lateness
    last: MarkRead | None
    open_marks: tuple[MarkKind, ...]
    mine_to_undo: Mark | None

    @property
    def anchor(self) -> str:
        return f"promise-{self.key}"


@dataclass(frozen=True)
class SupportRead:
    """Help the family asked for, and what was decided."""

    asked: SupportAsked
    what: str
    from_whom: str
    decision: str
    decision_words: str


@dataclass(frozen=True)
class PlanRead:
    """Everything of one plan that this relative reads, in the order of the page."""

    plan: Plan
    reader: Person
    seen: Seen
    title: str
    translation: Translation | None
    content: dict[str, object]
    promises: list[PromiseRead] = field(default_factory=list)
    support: list[SupportRead] = field(default_factory=list)

    @property
    def ours(self) -> list[PromiseRead]:
        return [one for one in self.promises if not one.promise.by_service]

    @property
    def services(self) -> list[PromiseRead]:
        return [one for one in self.promises if one.promise.by_service]

    @property
    def i_watch(self) -> bool:
        return self.plan.watcher_id == self.reader.pk

    @property
    def late(self) -> list[PromiseRead]:
        return [one for one in self.promises if one.lateness.is_late and one.asked != "no"]

    @property
    def done(self) -> list[PromiseRead]:
        return [one for one in self.promises if one.lateness.kind == "done"]

    @property
    def asked_of_me(self) -> list[PromiseRead]:
        return [one for one in self.promises if one.is_mine and one.promise.asked]

    def get(self, key: str) -> PromiseRead:
        """One promise of this page; 404 for what this reader does not read."""
        for one in self.promises:
            if constant_time_compare(one.key, key):
                return one
        raise Http404


def plans_at_home(family: Family, person: Person) -> list[Plan]:
    """The plans this relative may read, the one the family lives by first: the agreed one, or else the newest.

    Nobody reads what is still being written down, and who was not invited for safety reads none of that meeting's.
    """
    order = {PlanStatus.AGREED: 0, PlanStatus.REPLACED: 2, PlanStatus.NOT_AGREED: 2}
    plans = Plan.objects.filter(family=family).exclude(status=PlanStatus.WRITING).order_by("-version", "-pk")
    open_to_them = [plan for plan in plans if person.pk not in not_invited(plan)]
    return sorted(open_to_them, key=lambda plan: order.get(PlanStatus(plan.status), 1))


def is_being_written(family: Family) -> bool:
    """Whether the family's first plan is being written down right now."""
    return Plan.objects.filter(family=family, status=PlanStatus.WRITING).exists()


def read_at_home(plan: Plan, person: Person, *, language: str = ENGLISH, at: datetime) -> PlanRead:
    """One plan as this relative reads it now."""
    plan, english = _whole(plan), language == ENGLISH
    translation = None if english else get_translation(plan, language)
    seen, title, facts, translation = _without_what_tells(plan, person, translation)
    title = title if english or (translation and translation.texts.get("title")) else ""
    content = plan_copy_content(plan, for_person=person, translation=translation, seen=seen)
    read = PlanRead(plan, person, seen, title, translation, content)
    rows, today = _rows(seen, content), timezone.localdate(at)
    return replace(
        read,
        promises=[_promise_read(p, rows[p.pk], read, facts, today, at) for p in seen.promises],
        support=[_support_read(asked, row) for asked, row in zip(seen.support, _listed(content, "asked"), strict=True)],
    )


def _whole(plan: Plan) -> Plan:
    """The plan with everything the page needs, in a number of queries that does not grow."""
    marks = Mark.objects.filter(taken_back_at=None).select_related("person", "noted_by")
    return whole_plans(Plan.objects.filter(pk=plan.pk)).prefetch_related(Prefetch("promises__marks", marks)).get()


def _without_what_tells(
    plan: Plan, person: Person, translation: Translation | None
) -> tuple[Seen, str, list[Fact], Translation | None]:
    """What is seen, less each point whose words tell; the title; what would tell; the translation if it may be read."""
    walls = walls_of(plan.family_id)
    seen = what_is_seen(plan, person, walls=walls)
    with beyond_the_walls(Sight.WHAT_TELLS):
        known = what_is_known(plan)
        facts = facts_for(plan.family, person, walls=walls, known=known)
    pieces = list(pieces_of(plan, seen, None))
    if translation:
        pieces += pieces_of(plan, seen, translation)
    found = tellings_in(plan, pieces, facts)
    title = title_for(plan, seen, translation)
    if not found or words_hash(found) in released_words(plan, reader=person, what=COPY):
        return seen, title, facts, translation
    if any(one.where == TITLE for one in found):
        title = ""
    if any(one.where == AROUND for one in found):
        translation = None
    return leave_out(seen, found), title, facts, translation


def leave_out(seen: Seen, found: Iterable[Telling]) -> Seen:
    """The same without the points whose words tell."""
    found = list(found)
    keys, told = {one.key for one in found}, {one.text for one in found if one.where == TOLD}
    watches = not any(one.where == WATCHER for one in found)
    return replace(
        seen,
        hopes="" if "hopes" in keys else seen.hopes,
        watcher=seen.watcher if watches else None,
        watched_by=seen.watched_by if watches else "",
        promises=[p for p in seen.promises if f"promise-{p.pk}" not in keys],
        back_ups=[b for b in seen.back_ups if f"back_up-{b.pk}" not in keys],
        support=[s for s in seen.support if f"support-{s.pk}" not in keys],
        told=[words for words in seen.told if words not in told],
    )


def _listed(content: dict[str, object], name: str) -> list[dict[str, str]]:
    rows = content[name]
    assert isinstance(rows, list)
    return rows


def _rows(seen: Seen, content: dict[str, object]) -> dict[int, dict[str, str]]:
    """The words of each promise, translated where they are."""
    ours = [p for p in seen.promises if not p.by_service]
    services = [p for p in seen.promises if p.by_service]
    pairs = [
        *zip(ours, _listed(content, "ours"), strict=True),
        *zip(services, _listed(content, "services"), strict=True),
    ]
    return {promise.pk: row for promise, row in pairs}


def _promise_read(
    promise: Promise, row: dict[str, str], read: PlanRead, facts: list[Fact], today: date, at: datetime
) -> PromiseRead:
    reader, plan = read.reader, read.plan
    marks = [mark for mark in promise.marks.all() if _may_be_read(mark, read)]
    newest = rules.newest_of(marks)
    last = _mark_read(newest, promise, read, facts, today) if newest else None
    only_asked = is_only_asked(promise) and bool(row["status"] or promise.person_id == reader.pk)
    blocked = rules.blockers_to_marking(plan, is_only_asked=only_asked)
    mine_to_undo = newest and not rules.blockers_to_taking_back(newest, person=reader.pk, at=at)
    return PromiseRead(
        promise=promise,
        key=key_for(promise, reader),
        who=row["who"],
        what=row["what"],
        when=(row["when"] if read.translation else promise.when),
        checks=row["checks"],
        is_mine=promise.person_id == reader.pk,
        i_check=promise.checker_id == reader.pk,
        asked=_asked(promise) if row["status"] else "",
        lateness=rules.lateness(promise, newest, today),
        last=last,
        open_marks=() if blocked else rules.marks_open_to(reader.pk, promise, watcher=plan.watcher_id),
        mine_to_undo=newest if mine_to_undo else None,
    )


def _may_be_read(mark: Mark, read: PlanRead) -> bool:
    """Not a word of somebody of whom this reader may not know that they are part of it, nor that there was one."""
    if mark.person_id is None or mark.person_id == read.reader.pk:
        return True
    return not hidden_from(read.seen.walls, read.reader.pk, mark.person_id) & SILENT


def _mark_read(mark: Mark, promise: Promise, read: PlanRead, facts: list[Fact], today: date) -> MarkRead:
    is_mine = mark.person_id == read.reader.pk
    if mark.person:
        who = promise.who if mark.person_id == promise.person_id else mark.person.short_name
    else:
        who = mark.noted_by.name if mark.noted_by else ""
    tells = not is_mine and tellings([("", "", mark.words)], facts)
    days = (today - timezone.localdate(mark.noted_at)).days
    return MarkRead(mark, who, is_mine, "" if tells else mark.words, days)


def key_for(promise: Promise, reader: Person) -> str:
    """What this reader’s pages call a promise: by its number a gap would show that there is another."""
    return salted_hmac("plans.queries.at_home", f"{promise.pk} {reader.pk}").hexdigest()[:10]


def _asked(promise: Promise) -> str:
    """Where asking stands: "asked", "yes" or "no"; nothing for who was there."""
    if not promise.asked:
        return ""
    replies = list(promise.replies.all())
    return AskedAnswer(replies[-1].answer).value if replies else "asked"


def _support_read(asked: SupportAsked, row: dict[str, str]) -> SupportRead:
    decision = getattr(asked, "decision", None)
    return SupportRead(
        asked=asked,
        what=row["what"],
        from_whom=asked.from_whom,
        decision=decision.decision if decision else "",
        decision_words=decision.words if decision else "",
    )
