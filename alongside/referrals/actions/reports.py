"""Writing the short report for the whole family, and noting that they have it."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import tell
from alongside.families.actions.holding_back import hold_back, release_held
from alongside.families.models import HeldBack
from alongside.foundation.blockers import Cannot
from alongside.referrals import rules
from alongside.referrals.actions.holding import held, held_by_referrer
from alongside.referrals.models import FamilyReport, Referral
from alongside.referrals.queries.holding import REPORT, what_tells_in
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
def look_before_report_leaves(*, report: FamilyReport, by: User, at: datetime) -> HeldBack | None:
    """Read every word of the report as each of the family would. What is held because of it, or None."""
    family, found = report.referral.family, what_tells_in(report)
    return hold_back(family=family, reader=None, what=REPORT, subject=report, found=found, by=by, at=at)


@transaction.atomic
def let_report_go(*, report: FamilyReport, why: str, read: str, by: User, at: datetime) -> HeldBack:
    """Let the report leave as it is, with the reason. `read` marks the words that were read."""
    require(Permission.REPORT_SHARE, of=by)
    held = look_before_report_leaves(report=report, by=by, at=at)
    if held is None:
        raise CannotShareReport("Nothing in this report is held any more.")
    if held.words_hash != read:
        raise CannotShareReport("These words have changed since you read them. Read them again.")
    return release_held(held=held, why=why, by=by, at=at)


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
    if look_before_report_leaves(report=report, by=by, at=at):
        raise CannotShareReport("This report is held: words in it tell what somebody of the family may not know.")
    report.shared_at, report.shared_by = at, by
    report.save(update_fields=["shared_at", "shared_by"])
    record("family_report.shared", subject=report, family_id=referral.family_id, by=by, at=at)
    tell("Gave the family the report written for them.", family=referral.family, by=by, at=at)
    return report
