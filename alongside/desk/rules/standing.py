"""Where a family's work stands: the newest request, meeting, plan and review, put together. No database, no clock."""

from dataclasses import dataclass
from datetime import date

from alongside.conferences.models import Conference
from alongside.families.models import Family
from alongside.plans.models import Plan, Review
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus

OVER = (ReferralStatus.WITHDRAWN, ReferralStatus.REDIRECTED, ReferralStatus.CLOSED)


@dataclass(frozen=True)
class Standing:
    """The newest of each thing in a family's work. All of them belong to the newest request."""

    family: Family
    today: date
    referral: Referral | None = None
    coordinator_id: int | None = None
    conference: Conference | None = None
    plan: Plan | None = None
    review: Review | None = None
    asked_on: date | None = None

    @property
    def going_on(self) -> bool:
        """There is a request, and it is neither taken back, passed on nor closed."""
        return self.referral is not None and self.referral.status not in OVER

    @property
    def meeting_name(self) -> str:
        return self.family.service.meeting_name
