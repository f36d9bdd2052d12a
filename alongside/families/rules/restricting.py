"""When who may open a family is narrowed to those named, and when that ends. No database, no clock."""

from alongside.families.models import Family
from alongside.families.states import Part


def blockers_to_restricting(family: Family, *, why: str) -> list[str]:
    """Why this family cannot be restricted now."""
    blockers = ["This family is restricted already."] if family.restricted else []
    return blockers + ([] if why.strip() else ["Write why only named people may open it."])


def blockers_to_lifting(family: Family, *, why: str) -> list[str]:
    """Why the restriction cannot end now."""
    blockers = [] if family.restricted else ["This family is not restricted."]
    return blockers + ([] if why.strip() else ["Write why it may end."])


def blockers_to_leaving_restricted(family: Family, *, part: Part, other_managers: int) -> list[str]:
    """A restricted family keeps one manager who is named: nobody else could lift the restriction."""
    if family.restricted and part == Part.SERVICE_MANAGER and not other_managers:
        return ["This family is restricted. Name another service manager first, or lift the restriction."]
    return []
