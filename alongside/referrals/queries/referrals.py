"""Which requests a worker may know of."""

from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import Family, FamilyMember
from alongside.families.queries import families_visible_to, involved_today, open_glass_of
from alongside.families.states import CONFERENCING_PARTS, DECIDING_PARTS, Part
from alongside.people.models import Person
from alongside.referrals.models import Allocation, ChildAtClosing, FamilyReport, Referral, ReferralChild
from alongside.referrals.states import TRANSITIONS

# A request holds what services worry about and what keeps people safe. An advocate, an interpreter or a
# teacher works with the family without needing it.
PARTS_THAT_READ_REQUESTS = CONFERENCING_PARTS | DECIDING_PARTS | {Part.REFERRER}

OPEN = [status.value for status, onward in TRANSITIONS.items() if onward]


def referrals_visible_to(worker: User) -> QuerySet[Referral]:
    """The requests this worker's part in the family lets them read."""
    found = Referral.objects.filter(family__in=families_visible_to(worker).values("pk"))
    if not worker.may(Permission.FAMILY_OPEN_ALL_OF_SERVICE):
        parts = [part.value for part in PARTS_THAT_READ_REQUESTS]
        reading = involved_today(worker).filter(part__in=parts)
        emergency = open_glass_of(worker).values("family")
        found = found.filter(Q(family__in=reading.values("family")) | Q(family__in=emergency))
    return found


def get_referral_for(worker: User, reference: str, *, hold: bool = False) -> Referral:
    """404, never 403: a worker must not learn that a hidden request exists. `hold` locks it to the transaction."""
    members = FamilyMember.objects.select_related("person")
    found = (
        referrals_visible_to(worker)
        .select_related("family", "service", "referrer")
        .prefetch_related(
            Prefetch("children", queryset=ReferralChild.objects.select_related("child")),
            Prefetch("family__members", queryset=members),
        )
    )
    if hold:
        found = found.select_for_update(of=("self",))
    referral = found.filter(reference=reference).first()
    if referral is None:
        raise Http404
    return referral


def asked_for_already(family: Family) -> dict[int, str]:
    """Children of this family in a request that is still open, each with its reference."""
    rows = ReferralChild.objects.filter(referral__family=family, referral__status__in=OPEN)
    return dict(rows.values_list("child", "referral__reference"))


def children_in(referral: Referral) -> list[Person]:
    """The children the request is for, eldest first, unborn last."""
    asked_for = {row.child_id for row in referral.children.all()}
    return [member.person for member in referral.family.children if member.person_id in asked_for]


def child_row_of(referral: Referral, child_id: int) -> ReferralChild:
    """What is said about one child of this request; 404 when the request is not for them."""
    row = next((row for row in referral.children.all() if row.child_id == child_id), None)
    if row is None:
        raise Http404
    return row


def latest_report(referral: Referral) -> FamilyReport | None:
    """The newest report for the family, shared or not."""
    return FamilyReport.objects.filter(referral=referral).select_related("shared_by").last()


def allocation_of(referral: Referral) -> Allocation | None:
    """The coordinator this family has now."""
    return Allocation.objects.filter(referral=referral, ended_at=None).select_related("coordinator").first()


def children_at_closing(referral: Referral) -> list[ChildAtClosing]:
    """Where each child was when the work ended; nobody while it goes on."""
    if referral.ended_at is None:
        return []
    return list(ChildAtClosing.objects.filter(closing__referral=referral).select_related("child").order_by("pk"))
