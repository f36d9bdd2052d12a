"""The short report as the family reads it at home: held there as it is held from the printer."""

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.families.models import Family
from alongside.referrals import rules
from alongside.referrals.models import FamilyReport
from alongside.referrals.queries.holding import is_held

__all__ = ["parts_of_report", "report_at_home"]


def report_at_home(family: Family) -> FamilyReport | None:
    """The newest report the family was given; nothing where it is held now. Who is asked to the meeting reads it."""
    with beyond_the_walls(Sight.WHAT_TELLS):
        given = FamilyReport.objects.filter(referral__family=family).exclude(shared_at=None)
        report = given.select_related("referral__family", "referral__referrer").order_by("-shared_at", "-pk").first()
        return None if report is None or is_held(report) else report


def parts_of_report(report: FamilyReport) -> list[tuple[str, str, str]]:
    """Each heading under which something stands: the name of its field, the heading in English, the words."""
    return [
        (name, heading, words) for name, heading in rules.HEADINGS.items() if (words := getattr(report, name)).strip()
    ]
