"""What must be true of what is written down while preparing people. No database, no clock."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from alongside.conferences.states import ConferenceStatus
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus


def blockers_to_beginning_preparation(
    referral: Referral, *, has_coordinator: bool, statuses: list[str], somebody_agrees: bool
) -> list[str]:
    """`statuses` are those of the meetings this request has had already."""
    blockers = []
    if referral.status != ReferralStatus.ACCEPTED:
        blockers.append("The request has not been accepted.")
    if not has_coordinator:
        blockers.append("No coordinator has been chosen for this family.")
    if not somebody_agrees:
        blockers.append("Nobody with parental responsibility agrees any more.")
    if any(status not in (ConferenceStatus.HELD, ConferenceStatus.NOT_HELD) for status in statuses):
        blockers.append("A meeting is being prepared for this request already.")
    return blockers


def blockers_to_holding_another(*, statuses: list[str], plan_agreed: bool) -> list[str]:
    """Another meeting follows one that made no plan, whose plan was not agreed, or that was not held."""
    if not statuses:
        return ["There has been no meeting yet, so begin with the first one."]
    return ["The family's plan was agreed. It changes at its review."] if plan_agreed else []


def blockers_to_preparing_guest(answers: Mapping[str, Any], *, asked_on: date, today: date) -> list[str]:
    """A meeting with somebody lies between the request and today, and readiness follows it."""
    blockers = blockers_to_a_day(answers["met_on"], asked_on=asked_on, today=today)
    if answers["met_on"] and not answers["met_how"]:
        blockers.append("Say how you met.")
    if answers["met_how"] and not answers["met_on"]:
        blockers.append("Say which day you met.")
    if answers["ready"] and not answers["met_on"]:
        blockers.append("Nobody is ready before somebody has met them.")
    if answers["ready"] is False and not answers["not_ready_why"]:
        blockers.append("Say what they are not ready for yet, or why.")
    return blockers


def blockers_to_preparing_child(answers: Mapping[str, Any], *, asked_on: date, today: date) -> list[str]:
    """Whoever decided how a child takes part says why; and preparing has a day only once it happened."""
    blockers = blockers_to_a_day(answers["prepared_on"], asked_on=asked_on, today=today)
    if answers["coming"] and not (answers["decided_by"] and answers["decided_why"]):
        blockers.append("Say who decided how this child takes part, and why.")
    if answers["prepared_on"] and not answers["prepared_by"]:
        blockers.append("Say who prepared this child.")
    return blockers


def blockers_to_a_day(day: date | None, *, asked_on: date, today: date) -> list[str]:
    """Preparation happens after the request, and not in the future."""
    if day and day > today:
        return ["You cannot have met on a day that is still to come."]
    if day and day < asked_on:
        return ["That day is before the meeting was asked for."]
    return []
