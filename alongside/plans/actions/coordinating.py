"""Who may do the coordinator's work: the role alone is not enough, it takes the part with this very family."""

from alongside.access.guards import NotAllowed, require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.queries import has_conferencing_part, involved_today
from alongside.families.states import Part
from alongside.plans.models import Plan


def require_for_family(permission: Permission, family_id: int, *, of: User) -> None:
    """Refuse unless this worker's roles allow it and they hold the conferencing work of this family.

    A social worker of the family who also coordinates for other families may not write this one's plan down.
    """
    require(permission, of=of)
    if not has_conferencing_part(of, family_id):
        raise NotAllowed(permission)


def require_for_plan(permission: Permission, plan: Plan, *, of: User) -> None:
    """The plan of a meeting is its coordinator's to write down; one made at the kitchen table, of who is involved."""
    if plan.is_at_the_table:
        require(Permission.PLAN_AT_THE_TABLE, of=of)
        if not works_with(of, plan.family_id):
            raise NotAllowed(Permission.PLAN_AT_THE_TABLE)
    else:
        require_for_family(permission, plan.family_id, of=of)


def may_for_plan(permission: Permission, plan: Plan, worker: User) -> bool:
    """The same as a question."""
    if plan.is_at_the_table:
        return worker.may(Permission.PLAN_AT_THE_TABLE) and works_with(worker, plan.family_id)
    return worker.may(permission) and has_conferencing_part(worker, plan.family_id)


def works_with(worker: User, family_id: int) -> bool:
    """Whether this worker is involved with the family today, in any part but reading through its records."""
    return involved_today(worker).filter(family=family_id).exclude(part=Part.RECORDS_REVIEWER).exists()
