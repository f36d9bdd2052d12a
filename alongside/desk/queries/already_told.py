"""What was told before a wall was set, gathered from every room."""

from datetime import date

from alongside.access.models import User
from alongside.conferences.queries.told_already import told_by_meetings
from alongside.families.models import Wall
from alongside.families.queries import reads_conferencing_book
from alongside.families.queries.told_already import ToldAlready, before_the_wall
from alongside.plans.queries.told_already import told_on_copies
from alongside.referrals.queries.schools import schools_of
from alongside.referrals.queries.told_already import told_in_reports


def already_told(wall: Wall, *, worker: User) -> list[ToldAlready]:
    """Everything that left before this wall and tells what it hides, oldest first.

    Whom the coordinator prepared, and how, only the conferencing service reads.
    """
    before = before_the_wall(wall, schools=schools_of(wall.family))
    found = [*told_in_reports(before), *told_on_copies(before)]
    if reads_conferencing_book(worker, wall.family):
        found += told_by_meetings(before)
    return sorted(found, key=lambda told: told.on or date.max)
