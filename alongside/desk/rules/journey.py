"""The steps a family goes through, from asking to the review. No database, no clock."""

from dataclasses import dataclass
from datetime import date, datetime

from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus
from alongside.desk.rules.standing import Standing
from alongside.foundation.components import short_day
from alongside.foundation.day_count import day_of, day_words
from alongside.plans.states import PlanStatus
from alongside.referrals.states import ReferralStatus


@dataclass(frozen=True)
class Step:
    """One step: done, now, or still ahead."""

    name: str
    state: str
    note: str = ""


ON_THE_DAY = (ConferenceStatus.SHARING, ConferenceStatus.PRIVATE_TIME, ConferenceStatus.AGREEING)
NAMES = ("Asked", "Agreed", "Preparing", "Conference", "Plan", "Review")


def journey_of(standing: Standing) -> list[Step]:
    """Each step with its day, and for the one we are at, how far it is. What comes before a step done is done, too."""
    days = _days(standing)
    done = max((NAMES.index(name) for name, day in days.items() if day), default=-1)
    return [
        Step(name, "done", short_day(days[name]))
        if number <= done
        else Step(_name_now(name, standing), "now", _note_now(name, standing))
        if number == done + 1 and standing.going_on
        else Step(name, "ahead")
        for number, name in enumerate(NAMES)
    ]


def _days(standing: Standing) -> dict[str, date | datetime | None]:
    referral, conference, plan, review = standing.referral, standing.conference, standing.plan, standing.review
    return {
        "Asked": referral.sent_at if referral else None,
        "Agreed": referral.decided_at if referral and _was_accepted(referral.status) else None,
        "Preparing": _prepared_at(conference) if conference else None,
        "Conference": conference.held_at if conference else None,
        "Plan": plan.agreed_at if plan else None,
        "Review": review.held_on if review and review.finished_at else None,
    }


def _prepared_at(conference: Conference) -> datetime | None:
    """Preparing is over when the meeting begins."""
    return conference.starts_at if conference.status in ON_THE_DAY else conference.held_at


def _was_accepted(status: str) -> bool:
    return status in (ReferralStatus.ACCEPTED, ReferralStatus.CLOSED)


def _name_now(name: str, standing: Standing) -> str:
    referral = standing.referral
    if name == "Asked":
        return "Being written"
    if name == "Agreed" and referral:
        return "Not yet" if referral.status == ReferralStatus.NOT_YET else "Waiting for an answer"
    return name


def _note_now(name: str, standing: Standing) -> str:
    if name == "Preparing":
        return _day_of(standing)
    if name == "Conference":
        return "today"
    if name == "Review" and standing.plan and standing.plan.review_on:
        return f"by {short_day(standing.plan.review_on)}"
    if name == "Plan" and standing.plan:
        return PlanStatus(standing.plan.status).label[:1].lower() + PlanStatus(standing.plan.status).label[1:]
    return ""


def _day_of(standing: Standing) -> str:
    """ "day 19 of 42", or the day that was arranged, or why there is none."""
    conference = standing.conference
    if conference and conference.status == ConferenceStatus.NOT_HELD:
        return "not held"
    if conference and conference.status == ConferenceStatus.ADJOURNED:
        return "stopped for now"
    if standing.asked_on is None:
        return ""
    day = day_of(standing.asked_on, today=standing.today)
    return day_words(day, allowed=standing.family.service.conference_days)
