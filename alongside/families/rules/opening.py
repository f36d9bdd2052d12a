"""Whom a family can open to at all, whatever they are named as. No database, no clock."""

from alongside.access.models import User
from alongside.access.states import PERMISSIONS, Permission, Role
from alongside.families.states import Part

# What somebody may do who opened a family in an emergency: read it, add to its story, pass a worry on, close it again.
DOORS_IN_AN_EMERGENCY = frozenset({Permission.FAMILY_OPEN, Permission.WORRY_PASS_ON})
ADD_TO_STORY, CLOSE_THE_GLASS, PASS_ON_WORRY = "add to the story", "close an emergency", "pass a worry on"
WRITING_IN_AN_EMERGENCY = frozenset({ADD_TO_STORY, CLOSE_THE_GLASS, PASS_ON_WORRY})
ONLY_TO_READ = (
    "You opened this family in an emergency. You can read it and add to its story. "
    "To change anything else, ask to be named as one of its workers."
)


def opens_families(worker: User) -> bool:
    """Whoever gives out accounts opens no family, whatever else they are; nor does an account that has ended."""
    return worker.may(Permission.FAMILY_OPEN) and Role.ADMINISTRATOR not in worker.roles


def parts_that_open(worker: User) -> list[Part]:
    """The parts that open a family to this worker: for the data-protection officer, reviewing its records only."""
    opening = {role for role in Role if role in worker.roles and Permission.FAMILY_OPEN in PERMISSIONS[role]}
    if opening == {Role.DATA_PROTECTION_OFFICER}:
        return [Part.RECORDS_REVIEWER]
    return list(Part)


def blockers_to_this_door(page: str, *, came_for: Permission | None, came_to_write: bool) -> list[str]:
    """Why this page does not open in an emergency. `came_for` is what it asked of the worker's role."""
    reads = came_for is None or came_for in DOORS_IN_AN_EMERGENCY
    opens = page in WRITING_IN_AN_EMERGENCY if came_to_write else reads
    return [] if opens else [ONLY_TO_READ]
