"""What of preparing and holding meetings waits for a worker."""

from datetime import date, datetime, timedelta

from django.db.models import Count, Prefetch, Q
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.conferences.models import Conference
from alongside.conferences.queries.conferences import conferences_visible_to
from alongside.conferences.rules import GOING_ON
from alongside.conferences.states import Coming, ConferenceStatus
from alongside.families.models import FamilyMember
from alongside.families.queries import Waiting, families_visible_to
from alongside.foundation.components import clock, plural, short_day
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus

SOON = timedelta(days=7)


def asked_on(referral: Referral) -> date:
    """The day the meeting was asked for: from it the service's timescale runs."""
    return localdate(referral.sent_at or referral.started_at)


def due_on(referral: Referral) -> date:
    """The day by which the service aims to hold the meeting."""
    if referral.urgent:
        since = referral.decided_at or referral.sent_at or referral.started_at
        return localdate(since + timedelta(hours=referral.service.urgent_hours))
    return asked_on(referral) + timedelta(days=referral.service.conference_days)


def waiting_for(worker: User, *, today: date) -> list[Waiting]:
    """Meetings to begin preparing, to go on preparing, coming up, on the day, and held without a plan."""
    if worker.may(Permission.CONFERENCE_PREPARE):
        waits = [_to_begin(referral, today) for referral in _not_begun(worker)]
        waits += [wait for conference in _mine(worker) if (wait := _step(conference, today))]
    elif worker.may(Permission.REFERRAL_ALLOCATE):
        waits = [_late(conference, today) for conference in _unheld(worker) if due_on(conference.referral) < today]
    else:
        waits = []
    return sorted(waits, key=lambda wait: (not wait.late, wait.due_on or date.max))


def _not_begun(worker: User) -> list[Referral]:
    members = FamilyMember.objects.select_related("person")
    return list(
        Referral.objects.filter(
            family__in=families_visible_to(worker).values("pk"),
            status=ReferralStatus.ACCEPTED,
            allocations__coordinator=worker,
            allocations__ended_at=None,
            conferences=None,
        )
        .select_related("family", "service")
        .prefetch_related(Prefetch("family__members", queryset=members))
    )


def _mine(worker: User) -> list[Conference]:
    to_meet = Q(guests__not_invited="", guests__met_on=None) & ~Q(guests__coming=Coming.NOT_COMING)
    return list(
        conferences_visible_to(worker)
        .filter(
            referral__status=ReferralStatus.ACCEPTED,
            referral__allocations__coordinator=worker,
            referral__allocations__ended_at=None,
        )
        .exclude(status=ConferenceStatus.NOT_HELD)
        .exclude(status=ConferenceStatus.HELD, plans__isnull=False)
        .exclude(status=ConferenceStatus.HELD, no_plan_why__gt="")
        .annotate(to_meet=Count("guests", filter=to_meet, distinct=True))
    )


def _unheld(worker: User) -> list[Conference]:
    over = (ConferenceStatus.HELD, ConferenceStatus.NOT_HELD)
    return list(
        conferences_visible_to(worker).filter(referral__status=ReferralStatus.ACCEPTED).exclude(status__in=over)
    )


def _to_begin(referral: Referral, today: date) -> Waiting:
    return Waiting(
        words=f"Begin preparing the {referral.service.meeting_name}.",
        family_name=referral.family.name,
        family_reference=referral.family.reference,
        link_to="family",
        link_reference=referral.family.reference,
        due_on=due_on(referral),
        late=due_on(referral) < today,
    )


def _step(conference: Conference, today: date) -> Waiting | None:
    status, starts = ConferenceStatus(conference.status), conference.starts_at
    if status == ConferenceStatus.HELD:
        return _wait(conference, "Write down the family's plan, or why there is none.", None, today)
    if status in GOING_ON:
        return _wait(conference, "The meeting is going on.", today, today, to="hold_conference")
    if status == ConferenceStatus.ADJOURNED:
        return _wait(conference, "Set a new day: the meeting was stopped for now.", due_on(conference.referral), today)
    if status == ConferenceStatus.ARRANGED and starts is not None:
        return _arranged(conference, starts, today)
    count: int = getattr(conference, "to_meet", 0)
    words = f"{plural(count, 'person', 'people')} still to meet." if count else "Set a day and place for the meeting."
    return _wait(conference, words, due_on(conference.referral), today)


def _arranged(conference: Conference, starts_at: datetime, today: date) -> Waiting | None:
    day = localdate(starts_at)
    if day == today:
        return _wait(conference, f"The meeting is today at {clock(starts_at)}.", day, today, to="hold_conference")
    if day < today:
        words = f"The meeting was to be on {short_day(day)}. Write down what happened."
        return _wait(conference, words, day, today, to="hold_conference")
    count: int = getattr(conference, "to_meet", 0)
    if count:
        words = f"{plural(count, 'person', 'people')} still to meet before {short_day(day)}."
        return _wait(conference, words, day, today)
    return _wait(conference, f"The meeting is on {short_day(day)}.", day, today) if day - today <= SOON else None


def _late(conference: Conference, today: date) -> Waiting:
    days = (today - asked_on(conference.referral)).days
    return _wait(conference, f"No meeting yet: day {days} since it was asked for.", due_on(conference.referral), today)


def _wait(conference: Conference, words: str, due: date | None, today: date, *, to: str = "conference") -> Waiting:
    return Waiting(
        words=words,
        family_name=conference.family.name,
        family_reference=conference.family.reference,
        link_to=to,
        link_reference=conference.reference,
        due_on=due,
        late=due is not None and due < today,
    )
