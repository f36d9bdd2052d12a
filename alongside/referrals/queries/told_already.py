"""Which reports the family had that tell what a wall hides now."""

from django.utils import timezone

from alongside.families.queries.told_already import Before, ToldAlready
from alongside.referrals import rules
from alongside.referrals.models import FamilyReport


def told_in_reports(before: Before) -> list[ToldAlready]:
    """Every report given to the family in which words tell: everyone had it."""
    shared = FamilyReport.objects.filter(referral__family=before.wall.family_id).exclude(shared_at=None)
    found = []
    for report in shared.select_related("referral", "shared_by").order_by("shared_at"):
        text = "\n".join(getattr(report, name) for name in rules.HEADINGS)
        words = [word for reader in before.readers for word in before.words_told_to(reader, text)]
        if words and report.shared_at and report.shared_by:
            found.append(
                ToldAlready(
                    what="The report for the family",
                    to_whom="Everyone in the family",
                    on=timezone.localdate(report.shared_at),
                    by=report.shared_by.name,
                    words=tuple(dict.fromkeys(words)),
                    link_to="read_report",
                    link_reference=report.referral.reference,
                )
            )
    return found
