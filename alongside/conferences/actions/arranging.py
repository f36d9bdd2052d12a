"""Setting the day and place of the meeting, putting it off, and going ahead when there is no time to meet everyone."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.conferences import rules
from alongside.conferences.actions.refusals import (
    CannotArrangeConference,
    CannotHoldConference,
    facts_of,
    lock,
    lock_to_prepare,
    tell_all,
    tell_service,
)
from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus
from alongside.foundation.components import clock, day

COMFORTS = ("venue_how_to_get_there", "remote_link", "language", "food", "family_wishes")


@transaction.atomic
def arrange_conference(
    *,
    conference: Conference,
    starts_at: datetime,
    venue: str,
    by: User,
    at: datetime,
    venue_how_to_get_there: str = "",
    remote_link: str = "",
    language: str = "",
    food: str = "",
    family_wishes: str = "",
) -> Conference:
    """Set, or change, the day, the place and what makes people feel at home there."""
    conference = lock(conference, by=by)
    blockers = rules.blockers_to_arranging(facts_of(conference, at=at))
    moved = (conference.starts_at, conference.venue) != (starts_at, venue)
    if conference.starts_at != starts_at:
        blockers += rules.blockers_to_a_start(starts_at, at=at)
    if not venue:
        blockers.append("Say where the meeting is.")
    if blockers:
        raise CannotArrangeConference(blockers)
    again = conference.starts_at is not None
    conference.status, conference.starts_at, conference.venue = ConferenceStatus.ARRANGED, starts_at, venue
    conference.venue_how_to_get_there, conference.remote_link = venue_how_to_get_there, remote_link
    conference.language, conference.food, conference.family_wishes = language, food, family_wishes
    conference.save(update_fields=["status", "starts_at", "venue", *COMFORTS])
    record("conference.arranged", subject=conference, detail={"moved": moved}, by=by, at=at)
    when = f"{day(localdate(starts_at))} at {clock(starts_at)}, {venue}"
    if moved:
        said = f"The meeting is now on {when}." if again else f"The meeting is on {when}."
        tell_all(said, conference=conference, by=by, at=at)
    else:
        tell_service("Changed what the meeting needs.", conference=conference, by=by, at=at)
    return conference


@transaction.atomic
def put_off_conference(*, conference: Conference, why: str, by: User, at: datetime) -> Conference:
    """Take the day back, to find another one."""
    conference = lock(conference, by=by)
    blockers = rules.blockers_to_moving(conference.status, to=ConferenceStatus.PREPARING)
    if not why:
        blockers.append("Say why the meeting is put off.")
    if blockers:
        raise CannotArrangeConference(blockers)
    conference.status, conference.starts_at = ConferenceStatus.PREPARING, None
    conference.save(update_fields=["status", "starts_at"])
    record("conference.put_off", subject=conference, by=by, at=at)
    tell_all("The meeting is put off. A new day will be found.", conference=conference, by=by, at=at)
    tell_service(f"Put off because: {why}", conference=conference, by=by, at=at)
    return conference


@transaction.atomic
def hold_anyway(*, conference: Conference, why: str, by: User, at: datetime) -> Conference:
    """An urgent meeting goes ahead before everyone has been met, with the reason. Nothing else is let go."""
    conference = lock_to_prepare(conference, by=by)
    blockers = rules.blockers_to_holding_anyway(facts_of(conference, at=at))
    if not why:
        blockers.append("Say why the meeting cannot wait.")
    if blockers:
        raise CannotHoldConference(blockers)
    conference.held_anyway_why, conference.held_anyway_by, conference.held_anyway_at = why, by, at
    conference.save(update_fields=["held_anyway_why", "held_anyway_by", "held_anyway_at"])
    record("conference.held_anyway", subject=conference, by=by, at=at)
    words = f"The meeting is urgent and may go ahead before everyone has been met: {why}"
    tell_service(words, conference=conference, by=by, at=at)
    return conference
