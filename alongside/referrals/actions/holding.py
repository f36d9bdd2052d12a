"""Taking a request in hand, so that nobody changes it meanwhile."""

from alongside.referrals.models import Referral


def held(referral: Referral) -> Referral:
    """The request as it is now, locked until the transaction ends."""
    rows = Referral.objects.select_for_update(of=("self",)).select_related("family", "service", "referrer")
    return rows.get(pk=referral.pk)
