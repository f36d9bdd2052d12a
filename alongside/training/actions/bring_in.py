"""Bringing in a list of people: it is kept and looked at first; then each good row goes the same way as in life."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from procrastinate.contrib.django import app

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.foundation.reading_lists import ListRead
from alongside.partners.actions.learners import note_learner
from alongside.partners.models import Practitioner
from alongside.training.actions.booking import book
from alongside.training.models import PastTraining, TrainingImport
from alongside.training.queries.bringing_in import Known, Looked, course_said, look_at
from alongside.training.rules import bringing_in as rules
from alongside.training.states import ImportKind

BRING_IN = "training.bring_in"
# More rows than these are brought in in the background.
MOST_AT_ONCE = 100
EVERY_SO_MANY = 25
# What a list said of people is kept so long after it was brought in, or laid aside. To be checked by the council.
KEPT = timedelta(days=30)
MEANWHILE = "Somebody did the same in this very moment."


class CannotBringIn(Cannot):
    """Why a list cannot be brought in."""


@transaction.atomic
def receive_list(*, kind: ImportKind, file_name: str, read: ListRead, by: User, at: datetime) -> TrainingImport:
    """Keep the rows of a list, so that they can be looked at. Nobody is written down yet."""
    require(Permission.TRAINING_ARRANGE, of=by)
    if missing := rules.headings_of(kind, read.heads).missing:
        raise CannotBringIn([f"The column “{one}” is missing." for one in missing])
    rows = rules.rows_of(kind, read)
    brought = TrainingImport.objects.create(kind=kind, file_name=file_name[:150], rows=rows, made_at=at, made_by=by)
    record("training.list_received", subject=brought, detail={"rows": len(rows)}, by=by, at=at)
    return brought


@transaction.atomic
def begin_bringing_in(*, brought: TrainingImport, by: User, at: datetime) -> TrainingImport:
    """Bring in the good rows: at once where they are few, in the background where they are many."""
    require(Permission.TRAINING_ARRANGE, of=by)
    brought = TrainingImport.objects.select_for_update().get(pk=brought.pk)
    if blockers := rules.blockers_to_beginning(brought.rows, brought.started_at, brought.done_at, at=at):
        raise CannotBringIn(blockers)
    brought.started_at = at
    brought.save(update_fields=["started_at"])
    record("training.list_begun", subject=brought, by=by, at=at)
    if len(brought.rows) > MOST_AT_ONCE:
        app.configure_task(BRING_IN, allow_unknown=True).defer(import_id=brought.pk, worker_id=by.pk)
        return brought
    return bring_in(brought=brought, by=by, at=at)


def bring_in(*, brought: TrainingImport, by: User, at: datetime) -> TrainingImport:
    """Each row in a transaction of its own. Stopped half way, it can be done again: nobody is written down twice."""
    require(Permission.TRAINING_ARRANGE, of=by)
    for number, row in enumerate(brought.rows, start=1):
        if not row["done"] and not row["why_not"]:
            _bring_in_row(brought, row, by=by, at=at)
        if number % EVERY_SO_MANY == 0:
            brought.save(update_fields=["rows"])
    return _finish(brought, by=by, at=at)


@transaction.atomic
def forget_lists(*, at: datetime) -> int:
    """What old lists said of people goes; that there was a list, and whose, stays."""
    old = TrainingImport.objects.filter(made_at__lt=at - KEPT).exclude(rows=[])
    forgotten = old.update(rows=[], file_name="")
    if forgotten:
        record("training.lists_forgotten", detail={"lists": forgotten}, by="the clock", at=at)
    return forgotten


@transaction.atomic
def _finish(brought: TrainingImport, *, by: User, at: datetime) -> TrainingImport:
    brought.done_at = at
    brought.save(update_fields=["rows", "done_at"])
    done = sum(1 for row in brought.rows if row["done"])
    record("training.list_brought_in", subject=brought, detail={"done": done, "of": len(brought.rows)}, by=by, at=at)
    return brought


def _bring_in_row(brought: TrainingImport, row: rules.Row, *, by: User, at: datetime) -> None:
    """What the row became, or why it became nothing; never half of it."""
    try:
        with transaction.atomic():
            kind = ImportKind(brought.kind)
            known = Known(kind, [row["said"]], at)
            looked = look_at(row, kind, known)
            if not looked.why_not:
                learner = _learner(looked, known, by=by, at=at)
                become = _book if kind == ImportKind.BOOKINGS else _note_past
                row["became"], row["done"] = become(brought, looked, learner, known, by=by, at=at), True
        row["why_not"] = looked.why_not
    except Cannot as refusal:
        row["why_not"], row["became"], row["done"] = refusal.reasons, "", False
    except IntegrityError:
        row["why_not"], row["became"], row["done"] = [MEANWHILE], "", False


def _learner(looked: Looked, known: Known, *, by: User, at: datetime) -> Practitioner:
    if practitioner := known.practitioner(looked.said["email"]):
        return practitioner
    organisation = known.organisation(looked.said)
    assert organisation is not None  # or there would be a reason why not
    return note_learner(
        name=looked.said.get("name", ""),
        email=looked.said["email"],
        organisation=organisation,
        job_title=looked.said.get("job_title", ""),
        team=looked.said.get("team", ""),
        line_manager_name=looked.said.get("manager_name", ""),
        line_manager_email=looked.said.get("manager_email", ""),
        by=by,
        at=at,
    )


def _book(
    _brought: TrainingImport, looked: Looked, learner: Practitioner, known: Known, *, by: User, at: datetime
) -> str:
    session, _ = known.sessions[looked.said["session"].upper()]
    booking = book(
        session=session,
        learner=learner.worker,
        organisation=learner.organisation,
        needs=looked.said.get("needs", ""),
        manager_name=looked.said.get("manager_name") or learner.line_manager_name,
        manager_email=looked.said.get("manager_email") or learner.line_manager_email,
        by=by,
        at=at,
    )
    return booking.get_status_display()


def _note_past(
    brought: TrainingImport, looked: Looked, learner: Practitioner, known: Known, *, by: User, at: datetime
) -> str:
    course, level = course_said(looked.said, known)
    on = rules.day_of(looked.said["day"])
    assert level is not None  # or there would be a reason why not
    assert on is not None
    past = PastTraining.objects.create(
        learner=learner.worker,
        organisation=learner.organisation,
        course=course,
        level=level,
        title=course.title if course else looked.said["course"],
        on=on,
        brought_in=brought,
    )
    record("training.past_noted", subject=past, by=by, at=at)
    return f"“{past.title}” on their record"
