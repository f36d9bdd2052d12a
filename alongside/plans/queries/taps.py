"""One tap from a message: whose link it is, what it is about, and who is reminded today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.access.models import User
from alongside.families.models import HomeKey, HomePass
from alongside.families.queries import families_worked_with
from alongside.families.queries.home import home_key_of
from alongside.families.states import PassKind
from alongside.foundation.sealing import token_hash
from alongside.people.models import WayToReach
from alongside.plans import rules
from alongside.plans.models import Plan, Promise
from alongside.plans.queries.at_home import PlanRead, PromiseRead, plans_at_home, read_at_home
from alongside.plans.states import PlanStatus

PROMISE = Promise._meta.label_lower


@dataclass(frozen=True)
class Tap:
    """A link from a message that still opens: for whom, and the promise as they read it."""

    home_pass: HomePass
    key: HomeKey
    one: PromiseRead


def tap_of(token: str, *, at: datetime) -> Tap | None:
    """What this link opens; nothing where it is unknown, cut off, over, or its promise is theirs to read no more.

    Asked by the one who holds it: `say_relative` comes before.
    """
    held = HomePass.objects.filter(secret_hash=token_hash(token), kind=PassKind.TAP, about_kind=PROMISE)
    found = held.filter(ended_at=None, expires_at__gt=at).select_related("person", "family__service").first()
    if found is None or (key := home_key_of(found.family, found.person)) is None:
        return None
    try:
        read = _read(found, key, at)
        return Tap(found, key, _about(read, found)) if read else None
    except Http404:
        return None


def _about(read: PlanRead, found: HomePass) -> PromiseRead:
    for one in read.promises:
        if one.promise.pk == found.about_id:
            return one
    raise Http404


def _read(found: HomePass, key: HomeKey, at: datetime) -> PlanRead | None:
    plans = plans_at_home(found.family, found.person)
    if not plans or plans[0].status != PlanStatus.AGREED:
        return None
    return read_at_home(plans[0], found.person, language=key.language, at=at)


def who_is_reminded(worker: User, *, at: datetime) -> Iterator[tuple[HomeKey, Promise]]:
    """Of the families this worker works with: each relative with a promise to be reminded of today, and which.

    A promise they may not read on their own page is none to remind them of; nor is anybody reminded in a way that is
    not safe, or twice in a day.
    """
    today = timezone.localdate(at)
    plans = Plan.objects.filter(status=PlanStatus.AGREED, family__in=families_worked_with(worker).values("pk"))
    due = _due(plans, today)
    keys = HomeKey.objects.filter(ended_at=None, person__in=due).exclude(codes_to="").select_related("person", "family")
    for key in keys.filter(family__plans__in=plans).distinct():
        mine = [promise for promise in due.get(key.person_id, []) if promise.plan.family_id == key.family_id]
        if mine and _may_be_written_to(key, today) and (one := _readable(key, mine, at)):
            yield key, one


def _due(plans: QuerySet[Plan], today: date) -> dict[int, list[Promise]]:
    rows = Promise.objects.filter(plan__in=plans).exclude(person=None).exclude(by_on=None)
    found: dict[int, list[Promise]] = {}
    for promise in rows.select_related("plan").prefetch_related("marks", "replies"):
        newest = rules.newest_of(list(promise.marks.all()))
        is_done = rules.lateness(promise, newest, today).is_done
        if promise.person_id and rules.is_reminded_on(
            promise,
            on=today,
            is_done=is_done,
            days_before=settings.PROMISE_DAYS_BEFORE,
            days_late=settings.PROMISE_DAYS_LATE,
        ):
            found.setdefault(promise.person_id, []).append(promise)
    return found


def _may_be_written_to(key: HomeKey, today: date) -> bool:
    if HomePass.objects.filter(person=key.person, kind=PassKind.TAP, made_at__date=today).exists():
        return False
    return rules.may_be_reached(key.codes_to, list(WayToReach.objects.filter(person=key.person)))


def _readable(key: HomeKey, promises: list[Promise], at: datetime) -> Promise | None:
    """The one to remind them of, of those that stand on their own page and were not only asked."""
    plans = {plan.pk: plan for plan in plans_at_home(key.family, key.person)}
    readable = []
    for plan in {promise.plan_id: promise.plan for promise in promises if promise.plan_id in plans}.values():
        read = read_at_home(plan, key.person, at=at)
        open_to_them = {one.promise.pk for one in read.promises if one.open_marks}
        readable += [promise for promise in promises if promise.pk in open_to_them]
    return rules.the_one_for_today(readable)
