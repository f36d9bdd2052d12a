"""Writing the short report for the whole family, and noting that they have it."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import tell
from alongside.foundation.blockers import Cannot
from alongside.referrals import rules
from alongside.referrals.actions.holding import held, held_by_referrer
from alongside.referrals.models import FamilyReport, Referral
from alongside.referrals.states import ReferralStatus

OPEN = (ReferralStatus.WRITING, ReferralStatus.SENT, ReferralStatus.NOT_YET, ReferralStatus.ACCEPTED)


class CannotWriteReport(Cannot):
    """Why the report cannot be written."""


class CannotShareReport(Cannot):
    """Why the report cannot be given to the family."""


@transaction.atomic
def write_report(*, referral: Referral, answers: Mapping[str, str], by: User, at: datetime) -> FamilyReport:
    """Save the report just as it is written. One that the family has stays as it is: this makes the next."""
    referral = held_by_referrer(referral, by=by)
    if referral.status not in OPEN:
        raise CannotWriteReport(["This request has ended, so its report no longer changes."])
    report = FamilyReport.objects.filter(referral=referral).last()
    if report is None or report.shared_at is not None:
        report = FamilyReport(referral=referral, number=report.number + 1 if report else 1)
    for name in rules.HEADINGS:
        if name in answers:
            setattr(report, name, answers[name])
    report.changed_at = at
    report.save()
    record("family_report.written", subject=report, family_id=referral.family_id, by=by, at=at)
    return report


@transaction.atomic
def share_report(*, report: FamilyReport, by: User, at: datetime) -> FamilyReport:
    """Note that the family has the report, from the referrer or the coordinator. From here on it does not change."""
    require(Permission.REPORT_SHARE, of=by)
    referral = held(report.referral)
    report = FamilyReport.objects.select_for_update().get(pk=report.pk)
    if report.shared_at is not None:
        raise CannotShareReport(["The family has this report already."])
    if missing := rules.still_unwritten(report):
        raise CannotShareReport([f"There is nothing yet under “{heading}”." for heading in missing])
    report.shared_at, report.shared_by = at, by
    report.save(update_fields=["shared_at", "shared_by"])
    record("family_report.shared", subject=report, family_id=referral.family_id, by=by, at=at)
    tell("Gave the family the report written for them.", family=referral.family, by=by, at=at)
    return report
