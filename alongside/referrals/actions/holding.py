"""Taking a request in hand, so that nobody changes it meanwhile."""

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.partners.queries import service_of
from alongside.referrals.models import Referral


class CannotDecideForAnotherService(Cannot):
    """A manager decides for their own service."""


def held(referral: Referral) -> Referral:
    """The request as it is now, locked until the transaction ends."""
    rows = Referral.objects.select_for_update(of=("self",)).select_related("family", "service", "referrer")
    return rows.get(pk=referral.pk)


def held_by_manager(referral: Referral, permission: Permission, *, by: User) -> Referral:
    """As above, and only for those who may do this in the service that was asked."""
    require(permission, of=by)
    referral = held(referral)
    if service_of(by) != referral.service:
        raise CannotDecideForAnotherService(f"This request was sent to {referral.service}, so its managers decide.")
    return referral
