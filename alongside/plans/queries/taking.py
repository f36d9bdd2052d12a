"""A plan to take away: what stands on the paper that a relative makes for themselves."""

from datetime import datetime
from typing import Any

from alongside.foundation.languages import ENGLISH, as_language
from alongside.people.models import Person
from alongside.plans import rules
from alongside.plans.models import Plan
from alongside.plans.queries.at_home import PlanRead, read_at_home
from alongside.plans.states import CopyKind

NOT_ON_EASY = ("asked", "report_note", "meeting_name")
NOT_ON_THE_TABLE = (*NOT_ON_EASY, "kept", "for_name", "translated_by", "watcher")


def plan_to_take(plan: Plan, person: Person, *, language: str = ENGLISH, at: datetime) -> PlanRead:
    """As they read it on their page; the words around it in English where no interpreter has put them otherwise."""
    with as_language(ENGLISH):
        return read_at_home(plan, person, language=language, at=at)


def paper_content(read: PlanRead, kind: CopyKind) -> dict[str, Any]:
    """The content of plans/plan.typ for one kind of copy. Easy: what, who and when. On a table: nothing private."""
    content: dict[str, Any] = dict(read.content)
    if kind == CopyKind.EASY:
        content |= _empty(content, NOT_ON_EASY)
        content |= {name: [_plainly(row) for row in content[name]] for name in ("ours", "services")}
    if kind == CopyKind.TABLE:
        content |= _empty(content, NOT_ON_THE_TABLE)
        content |= {name: [_plainly(row) for row in content[name] if _safe(row)] for name in ("ours", "services")}
        content["if_then"] = [row for row in content["if_then"] if _safe(row)]
        content["hopes"] = content["hopes"] if _safe(content["hopes"]) else {"words": "", "by": ""}
    return content


def paper_title(read: PlanRead, kind: CopyKind) -> str:
    """No child is named on paper that lies about."""
    return "Our plan" if kind == CopyKind.TABLE else read.title or "Our plan"


def _plainly(row: dict[str, str]) -> dict[str, str]:
    return {**row, "checks": "", "status": ""}


def _safe(row: dict[str, str]) -> bool:
    return rules.may_lie_about(*row.values())


def _empty(content: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: type(content[name])() if content[name] is not None else None for name in names}
