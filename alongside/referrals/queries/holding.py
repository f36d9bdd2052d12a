"""What in the family's report would tell somebody of the family something they may not know."""

from alongside.families.queries.walls import Telling, released_words, tellings, walls_of, what_tells_anybody, words_hash
from alongside.referrals import rules
from alongside.referrals.models import FamilyReport
from alongside.referrals.queries.schools import schools_of

REPORT = "family report"


def what_tells_in(report: FamilyReport) -> list[Telling]:
    """The report is for everyone: every heading under which something tells anybody what is kept from them."""
    family = report.referral.family
    facts = what_tells_anybody(family, walls=walls_of(family), schools=schools_of(family))
    pieces = [(heading, "", getattr(report, name)) for name, heading in rules.HEADINGS.items()]
    return tellings(pieces, facts) if facts else []


def is_held(report: FamilyReport) -> bool:
    """Whether the report waits because of its words: they tell something, and just that was not let go."""
    found = what_tells_in(report)
    return bool(found) and words_hash(found) not in released_words(report, reader=None, what=REPORT)
