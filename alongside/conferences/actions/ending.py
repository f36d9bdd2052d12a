"""How a meeting ends: held, stopped for now, not held; and a meeting that made no plan."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.conferences import queries, rules
from alongside.conferences.actions.refusals import CannotEndConference, facts_of, lock, tell_all, tell_service
from alongside.conferences.actions.stages import end_open_stages
from alongside.conferences.models import Conference, PrivateTime
from alongside.conferences.states import ConferenceStatus, NotHeldWhy


@transaction.atomic
def finish_conference(*, conference: Conference, by: User, at: datetime) -> Conference:
    """Everyone goes home. The meeting was held, whether or not it made a plan."""
    conference = lock(conference, by=by)
    if blockers := rules.blockers_to_finishing(facts_of(conference, at=at)):
        raise CannotEndConference(blockers)
    end_open_stages(conference, at=at)
    conference.status, conference.held_at = ConferenceStatus.HELD, at
    conference.ended_at, conference.ended_by = at, by
    conference.save(update_fields=["status", "held_at", "ended_at", "ended_by"])
    record("conference.held", subject=conference, by=by, at=at)
    tell_all("The meeting was held.", conference=conference, by=by, at=at)
    return conference


@transaction.atomic
def adjourn_conference(*, conference: Conference, why: str, by: User, at: datetime) -> Conference:
    """Stop for now, to meet again on another day."""
    conference = lock(conference, by=by)
    blockers = rules.blockers_to_moving(conference.status, to=ConferenceStatus.ADJOURNED)
    if not why:
        blockers.append("Say why the meeting stops for now.")
    if blockers:
        raise CannotEndConference(blockers)
    end_open_stages(conference, at=at)
    PrivateTime.objects.filter(conference=conference, ended_at=None).update(ended_at=at)
    conference.status, conference.adjourned_why = ConferenceStatus.ADJOURNED, why
    conference.save(update_fields=["status", "adjourned_why"])
    record("conference.adjourned", subject=conference, by=by, at=at)
    tell_all("The meeting was stopped for now. A new day will be found.", conference=conference, by=by, at=at)
    tell_service(f"Stopped because: {why}", conference=conference, by=by, at=at)
    return conference


@transaction.atomic
def do_not_hold(*, conference: Conference, reason: NotHeldWhy, why: str, by: User, at: datetime) -> Conference:
    """There is no meeting. That a family decided so is nothing against them."""
    conference = lock(conference, by=by)
    blockers = rules.blockers_to_moving(conference.status, to=ConferenceStatus.NOT_HELD)
    if not why:
        blockers.append("Say in words why there is no meeting.")
    if blockers:
        raise CannotEndConference(blockers)
    conference.status, conference.not_held_reason, conference.not_held_why = ConferenceStatus.NOT_HELD, reason, why
    conference.ended_at, conference.ended_by = at, by
    conference.save(update_fields=["status", "not_held_reason", "not_held_why", "ended_at", "ended_by"])
    record("conference.not_held", subject=conference, detail={"reason": reason.value}, by=by, at=at)
    label = NotHeldWhy(reason).label
    tell_all(f"There is no meeting: {label[0].lower()}{label[1:]}.", conference=conference, by=by, at=at)
    tell_service(f"Not held because: {why}", conference=conference, by=by, at=at)
    return conference


@transaction.atomic
def note_no_plan(*, conference: Conference, why: str, by: User, at: datetime) -> Conference:
    """The family met and made no plan. Another meeting can be held."""
    conference = lock(conference, by=by)
    blockers = rules.blockers_to_noting_no_plan(conference, has_plan=queries.has_plan(conference))
    if not why:
        blockers.append("Say why no plan was made.")
    if blockers:
        raise CannotEndConference(blockers)
    conference.no_plan_why = why
    conference.save(update_fields=["no_plan_why"])
    record("conference.no_plan", subject=conference, by=by, at=at)
    tell_all("The meeting made no plan.", conference=conference, by=by, at=at)
    tell_service(f"No plan because: {why}", conference=conference, by=by, at=at)
    return conference
