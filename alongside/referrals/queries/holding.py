"""What in the family's report would tell somebody of the family something they may not know."""

from collections.abc import Iterator

from alongside.families.queries.walls import (
    Telling,
    Walls,
    released_words,
    tellings,
    walls_of,
    what_tells_anybody,
    words_hash,
)
from alongside.families.states import Hidden
from alongside.referrals import rules
from alongside.referrals.models import FamilyReport
from alongside.referrals.queries.referrals import children_in
from alongside.referrals.queries.schools import schools_of

REPORT = "family report"


def what_tells_in(report: FamilyReport) -> list[Telling]:
    """The report is for everyone: every heading under which something tells anybody what is kept from them."""
    family = report.referral.family
    walls = walls_of(family)
    facts = what_tells_anybody(family, walls=walls, schools=schools_of(family))
    return tellings(_pieces_of(report, walls), facts) if facts else []


def _pieces_of(report: FamilyReport, walls: Walls) -> Iterator[tuple[str, str, str]]:
    """What was written, and the names of the children at its top where one of them is not there for somebody."""
    for child in children_in(report.referral):
        if any(Hidden.EXISTENCE in wall.all_hidden for wall in walls.around(child.pk)):
            yield "The names at the top", "", child.full_name
            yield "The names at the top", "", child.short_name
    for name, heading in rules.HEADINGS.items():
        yield heading, "", getattr(report, name)


def is_held(report: FamilyReport) -> bool:
    """Whether the report waits because of its words: they tell something, and just that was not let go."""
    found = what_tells_in(report)
    return bool(found) and words_hash(found) not in released_words(report, reader=None, what=REPORT)
