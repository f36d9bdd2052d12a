"""Taking a request in hand, so that nobody changes it meanwhile."""

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.queries import involved_today
from alongside.families.states import Part
from alongside.foundation.blockers import Cannot
from alongside.partners.queries import service_of
from alongside.referrals.models import Referral

WRITING_PARTS = frozenset({Part.REFERRER, Part.SOCIAL_WORKER, Part.FAMILY_HELP_LEAD, Part.TEAM_MANAGER})


class CannotWriteForAnother(Cannot):
    """A request is its referrer's own."""


class CannotDecideForAnotherService(Cannot):
    """A manager decides for their own service."""


def held(referral: Referral) -> Referral:
    """The request as it is now, locked until the transaction ends."""
    rows = Referral.objects.select_for_update(of=("self",)).select_related("family", "service", "referrer")
    return rows.get(pk=referral.pk)


def held_by_referrer(referral: Referral, *, by: User) -> Referral:
    """As above, and only for its referrer, or whoever has taken the children's work over from them."""
    require(Permission.REFERRAL_WRITE, of=by)
    referral = held(referral)
    parts = set(involved_today(by).filter(family=referral.family_id).values_list("part", flat=True))
    if Part.COORDINATOR in parts or not (referral.referrer_id == by.pk or parts & WRITING_PARTS):
        raise CannotWriteForAnother("Only the referrer, or whoever has taken over from them, writes this request.")
    return referral


def held_by_manager(referral: Referral, permission: Permission, *, by: User) -> Referral:
    """As above, and only for those who may do this in the service that was asked."""
    require(permission, of=by)
    referral = held(referral)
    if service_of(by) != referral.service:
        raise CannotDecideForAnotherService(f"This request was sent to {referral.service}, so its managers decide.")
    return referral
