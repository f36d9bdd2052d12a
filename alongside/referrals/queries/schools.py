"""Which school each child goes to, as it was written when a meeting was asked for."""

from alongside.families.models import Family
from alongside.referrals.models import ReferralChild


def schools_of(family: Family) -> dict[int, list[str]]:
    """By child, every school named in a request of this family."""
    found: dict[int, list[str]] = {}
    named = ReferralChild.objects.filter(referral__family=family).exclude(school="").order_by("pk")
    for child, school in named.values_list("child", "school"):
        if school not in found.setdefault(child, []):
            found[child].append(school)
    return found
