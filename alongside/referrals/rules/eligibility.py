"""Whether a service takes a request at all, and what else could help. The limits are each service's own settings."""

from alongside.partners.models import Service
from alongside.referrals.models import Referral

ELSEWHERE = {
    "private_law": (
        "Family mediation, or legal advice about the children, may fit better. "
        "Ask the service who offers that near the family."
    ),
    "mainly_family_time": (
        "A talk between the people family time is about, with their worker or a mediator, may fit better. "
        "If there is more to it than family time, say so under “What worries you”."
    ),
    "has_social_worker": (
        "A family network meeting led by the family help worker may fit better. "
        "If a social worker starts work with the children, ask again then."
    ),
}


def not_eligible(referral: Referral, service: Service) -> list[str]:
    """Each reason why this service does not take this request, as a sentence."""
    return [why for why, _ in _reasons(referral, service)]


def what_else_could_help(referral: Referral, service: Service) -> list[str]:
    """For each of those reasons, where else the family could turn."""
    return [ELSEWHERE[name] for _, name in _reasons(referral, service)]


def _reasons(referral: Referral, service: Service) -> list[tuple[str, str]]:
    found = []
    if referral.private_law and not service.takes_private_law:
        found.append((f"{service.name} does not take private law disputes between parents.", "private_law"))
    if referral.mainly_family_time and not service.takes_mainly_family_time:
        found.append(
            (f"{service.name} does not take requests that are mainly about family time.", "mainly_family_time")
        )
    if referral.has_social_worker is False and service.only_with_social_worker:
        found.append((f"{service.name} works with children who have a social worker.", "has_social_worker"))
    return found
