"""A reviewer gives a passage, covers words of it, or leaves it out."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.desk.models import Passage
from alongside.desk.rules import records as rules
from alongside.desk.states import Decision
from alongside.foundation.blockers import Cannot


class CannotDecidePassage(Cannot):
    """Why this cannot be decided so."""


@transaction.atomic
def decide_passage(
    *,
    passage: Passage,
    decision: str,
    masks: list[str] | None = None,
    exemption: str = "",
    why: str = "",
    by: User,
    at: datetime,
) -> Passage:
    """Decide on one passage. It may be decided again until the record is given."""
    require(Permission.RECORDS_GIVE, of=by)
    passage = Passage.objects.select_for_update(of=("self",)).select_related("request").get(pk=passage.pk)
    masks = list(dict.fromkeys(masks or []))
    blockers = rules.blockers_to_deciding(
        passage, decision=decision, masks=masks, exemption=exemption, why=why, is_open=passage.request.is_open
    )
    if blockers:
        raise CannotDecidePassage(blockers)
    gives_all = decision == Decision.RELEASED
    passage.decision = decision
    passage.masks = masks if decision == Decision.MASKED else []
    passage.exemption, passage.why = ("", "") if gives_all else (exemption, why)
    passage.decided_at, passage.decided_by = at, by
    passage.save(update_fields=["decision", "masks", "exemption", "why", "decided_at", "decided_by"])
    detail = {"number": passage.number, "decision": decision}
    record("passage.decided", subject=passage, family_id=passage.request.family_id, detail=detail, by=by, at=at)
    return passage
