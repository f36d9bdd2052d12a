"""“I am not safe now”: telling workers at once, out of hours if nobody reads it, and what was done."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from procrastinate.contrib.django import app

from alongside.access.guards import require
from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Sight
from alongside.audit.actions import record
from alongside.families.actions import notify
from alongside.families.models import Family
from alongside.foundation.blockers import Cannot
from alongside.messages.actions import CannotWriteMessage, write_message
from alongside.messages.states import Channel, MessageKind
from alongside.people.models import Person
from alongside.voice import queries, rules
from alongside.voice.models import NotSafeNow, ToldOfDanger
from alongside.voice.queries.danger import alert_for_job
from alongside.voice.rules.messages import look_now, minutes_to_wait

TELL_OUT_OF_HOURS = "voice.tell_out_of_hours"
BY_ITSELF = "Alongside, by itself"
SAID = "Somebody says they are not safe now. Open it at once."


class CannotPress(Cannot):
    """Why nobody could be told."""


class CannotCloseAlert(Cannot):
    """Why this cannot be closed."""


@transaction.atomic
def say_not_safe(*, family: Family, person: Person, words: str, by: User | None, at: datetime) -> NotSafeNow:
    """Tell the workers named on the page at once; a job tells out of hours, if nobody has read it by then."""
    Family.objects.select_for_update().get(pk=family.pk)  # two presses at once are one
    if waiting := queries.my_latest_alert(family, person):
        return _again(waiting, words, by=by, at=at)
    told = queries.who_is_told(family, at=at)
    if told.nobody:
        raise CannotPress("Nobody here can be told now. Ring 999. Or ring Childline on 0800 1111.")
    after = timedelta(0) if not told.at_once else timedelta(minutes=minutes_to_wait())
    alert = NotSafeNow.objects.create(
        family=family,
        person=person,
        name=person.full_name,
        family_reference=family.reference,
        words=words[:2000],
        pressed_at=at,
        out_of_hours_after=at + after if told.out_of_hours else None,
    )
    record("not_safe.pressed", subject=alert, by=by, person=person.pk, at=at)
    _tell(alert, [worker for worker, _ in told.at_once], out_of_hours=False, at=at)
    if told.out_of_hours:
        job = app.configure_task(TELL_OUT_OF_HOURS, allow_unknown=True, schedule_at=at + after)
        job.defer(not_safe_id=alert.pk)
    return alert


def _again(alert: NotSafeNow, words: str, *, by: User | None, at: datetime) -> NotSafeNow:
    """Pressed once more while it is open: the words are added to, and nothing said before is lost."""
    if words.strip() and words not in alert.words:
        alert.words = f"{alert.words}\n\n{words}".strip()[:2000]
        alert.save(update_fields=["words"])
    record("not_safe.pressed_again", subject=alert, by=by, person=alert.person_id, at=at)
    told = [worker for worker, _ in queries.who_is_told(alert.family, at=at).at_once]
    _write(alert, told, again=at, at=at)
    return alert


def _tell(alert: NotSafeNow, workers: Iterable[User], *, out_of_hours: bool, at: datetime) -> None:
    workers = list(workers)
    for worker in workers:
        ToldOfDanger.objects.create(
            family_id=alert.family_id, not_safe=alert, person_id=alert.person_id, worker=worker,
            out_of_hours=out_of_hours, told_at=at,
        )  # fmt: skip
    if not out_of_hours:
        with beyond_the_walls(Sight.TOLD_FROM_HOME):
            notify(SAID, family=alert.family, workers=workers, link=("alert", str(alert.pk)), at=at)
    _write(alert, workers, at=at)


def _write(alert: NotSafeNow, workers: Iterable[User], *, again: datetime | None = None, at: datetime) -> None:
    """A message to each, which says only that there is something to open now."""
    for worker in workers:
        try:
            write_message(
                kind=MessageKind.URGENT,
                channel=Channel.EMAIL,
                to=worker.email,
                words=look_now(),
                worker=worker,
                family_id=alert.family_id,
                once=f"not-safe {alert.pk} {worker.pk}{f' {again:%s}' if again else ''}",
                by=None,
                at=at,
            )
        except CannotWriteMessage:
            record("not_safe.not_reached", subject=alert, detail={"worker": worker.pk}, by=BY_ITSELF, at=at)


@transaction.atomic
def tell_out_of_hours(*, not_safe_id: int, at: datetime) -> NotSafeNow | None:
    """Nobody has read it within the time that was said: everyone on duty out of hours is told. By the house itself.

    They read the one page of the alert; the family opens to them only if they say why, as in any emergency.
    """
    with beyond_the_walls(Sight.NOT_SAFE):
        alert = alert_for_job(not_safe_id)
        if alert is None or alert.read_at is not None or alert.closed_at is not None or alert.out_of_hours_at:
            return alert
        alert = NotSafeNow.objects.select_for_update().get(pk=alert.pk)
        if alert.read_at is not None:
            return alert
        before = set(ToldOfDanger.objects.filter(not_safe=alert).values_list("worker", flat=True))
        workers = [worker for worker in queries.on_duty() if worker.pk not in before]
        for worker in workers:
            ToldOfDanger.objects.create(
                family_id=alert.family_id, not_safe=alert, person_id=alert.person_id, worker=worker,
                out_of_hours=True, told_at=at,
            )  # fmt: skip
        alert.out_of_hours_at = at
        alert.save(update_fields=["out_of_hours_at"])
    record("not_safe.out_of_hours", subject=alert, detail={"workers": len(workers)}, by=BY_ITSELF, at=at)
    _write(alert, workers, at=at)
    return alert


@transaction.atomic
def read_alert(*, alert: NotSafeNow, by: User, at: datetime) -> NotSafeNow:
    """A worker has opened it: whoever pressed it sees who, and when. The first counts."""
    require(Permission.FAMILY_OPEN, of=by)
    alert = NotSafeNow.objects.select_for_update().get(pk=alert.pk)
    if alert.read_at is None:
        alert.read_at, alert.read_by = at, by
        alert.save(update_fields=["read_at", "read_by"])
    record("not_safe.read", subject=alert, by=by, at=at)
    return alert


@transaction.atomic
def close_alert(*, alert: NotSafeNow, what_was_done: str, by: User, at: datetime) -> NotSafeNow:
    """Say what was done; then it is closed."""
    require(Permission.FAMILY_OPEN, of=by)
    alert = NotSafeNow.objects.select_for_update().get(pk=alert.pk)
    blockers = rules.blockers_to_closing(
        what_was_done, is_read=alert.read_at is not None, is_closed=alert.closed_at is not None
    )
    if blockers:
        raise CannotCloseAlert(blockers)
    alert.closed_at, alert.closed_by, alert.what_was_done = at, by, what_was_done
    alert.save(update_fields=["closed_at", "closed_by", "what_was_done"])
    record("not_safe.closed", subject=alert, by=by, at=at)
    return alert
