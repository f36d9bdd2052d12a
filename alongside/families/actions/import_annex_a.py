"""Bringing children in from the council's own system, by its Annex A workbook. The same file twice changes nothing."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from io import BytesIO

from django.db import IntegrityError, transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.access.guards import require
from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Sight
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.families.actions.statuses import note_status
from alongside.families.models import AnnexImport, ChildStatus
from alongside.families.rules import annex_a
from alongside.families.rules.annex_a import AnnexA, ChildRow, NotAWorkbook, RowProblem
from alongside.families.rules.annex_a.bringing import STATUS_OF, changes_to, detail_of, facts_of
from alongside.families.rules.annex_a.shapes import Status as Standing
from alongside.families.states import ImportStatus
from alongside.foundation.blockers import Cannot
from alongside.people.actions import add_person, change_person
from alongside.people.models import Person

SOURCE = "Annex A"
IMPORT_ANNEX_A = "families.import_annex_a"
EVERY_SO_MANY_CHILDREN = 25

Progress = Callable[[int, int], None]


class CannotImportAnnexA(Cannot):
    """Why a workbook cannot be brought in."""


class Came(StrEnum):
    """What bringing in one child came to."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass
class Brought:
    """One child brought in, and where the workbook and our record do not agree."""

    came: Came
    statuses_noted: int = 0
    differences: list[RowProblem] = field(default_factory=list)


@transaction.atomic
def receive_annex_a(
    *, file_name: str, contents: bytes, in_background: bool = True, by: User, at: datetime
) -> AnnexImport:
    """Keep the workbook until it is read, and ask the background worker to read it."""
    require(Permission.CHILDREN_BRING_IN, of=by)
    annex_import = AnnexImport.objects.create(
        file_name=file_name[:200], contents=contents, asked_at=at, asked_by=by, status=ImportStatus.WAITING
    )
    record("annex_import.asked", subject=annex_import, detail={"in_background": in_background}, by=by, at=at)
    if in_background:  # the job stands in the same transaction: it starts when this is true, and not before
        app.configure_task(IMPORT_ANNEX_A, allow_unknown=True).defer(import_id=annex_import.pk, worker_id=by.pk)
    return annex_import


def import_annex_a(
    *, annex_import: AnnexImport, on_progress: Progress | None = None, by: User, at: datetime
) -> AnnexImport:
    """Read the workbook and bring in its children, each in a transaction of their own: one never spoils another.

    Stopped half way, it can simply be done again. What it came to is in `report`; `finish_annex_import` closes it.
    """
    require(Permission.CHILDREN_BRING_IN, of=by)
    annex_import = _start(annex_import)
    try:
        found = annex_a.read_workbook(BytesIO(annex_import.contents or b""), today=timezone.localdate(at))
    except NotAWorkbook as refusal:
        return refuse_annex_import(annex_import=annex_import, sentence=refusal.sentence, by=by, at=at)
    done = found.rows_read - found.rows_taken
    came: Counter[Came] = Counter()
    statuses = 0
    for number, row in enumerate(found.children, start=1):
        brought = bring_in_child(row=row, by=by, at=at)
        came[brought.came] += 1
        statuses += brought.statuses_noted
        found.problems += brought.differences
        done += row.rows
        if number % EVERY_SO_MANY_CHILDREN == 0 or number == len(found.children):
            _note_progress(annex_import, done, found.rows_read, on_progress)
    annex_import.report = _report(found, came, statuses)
    annex_import.save(update_fields=["report"])
    return annex_import


@transaction.atomic
def bring_in_child(*, row: ChildRow, by: User, at: datetime) -> Brought:
    """Find the child by the council's ID or write them down, without a name; then note where they stand."""
    with beyond_the_walls(Sight.ANNEX_A):
        return _bring_in(row, by=by, at=at)


def _bring_in(row: ChildRow, *, by: User, at: datetime) -> Brought:
    person, is_new = _child_with_id(row, by=by, at=at)
    changes, differences = ({}, []) if is_new else changes_to(person, row)
    if changes:
        change_person(person=person, changes=changes, by=by, at=at)
    brought = Brought(Came.ADDED if is_new else Came.CHANGED if changes else Came.UNCHANGED)
    for sentence in differences:
        place = row.birth_said_in or row.first_seen
        brought.differences.append(RowProblem(place.sheet, place.row_number, None, sentence, taken=True))
    for standing in row.statuses:
        _bring_in_status(person, standing, brought, by=by, at=at)
    if brought.statuses_noted and not is_new:
        brought.came = Came.CHANGED
    return brought


@transaction.atomic
def finish_annex_import(*, annex_import: AnnexImport, by: User, at: datetime) -> AnnexImport:
    """Close it. The workbook itself is not kept a moment longer than it is needed."""
    annex_import = AnnexImport.objects.select_for_update().get(pk=annex_import.pk)
    if annex_import.status == ImportStatus.REFUSED:
        return annex_import
    annex_import.status, annex_import.finished_at, annex_import.contents = ImportStatus.DONE, at, None
    annex_import.save(update_fields=["status", "finished_at", "contents"])
    totals = annex_import.report.get("totals", {})
    record("annex_import.finished", subject=annex_import, detail=totals, by=by, at=at)
    return annex_import


@transaction.atomic
def refuse_annex_import(*, annex_import: AnnexImport, sentence: str, by: User, at: datetime) -> AnnexImport:
    """Say in a sentence why the workbook was not brought in, or not to its end."""
    annex_import = AnnexImport.objects.select_for_update().get(pk=annex_import.pk)
    if annex_import.finished_at is not None:
        return annex_import
    annex_import.status, annex_import.finished_at, annex_import.contents = ImportStatus.REFUSED, at, None
    annex_import.report = {"refused": sentence}
    annex_import.save(update_fields=["status", "finished_at", "contents", "report"])
    record("annex_import.refused", subject=annex_import, outcome=Outcome.REFUSED, by=by, at=at)
    return annex_import


@transaction.atomic
def _start(annex_import: AnnexImport) -> AnnexImport:
    annex_import = AnnexImport.objects.select_for_update().get(pk=annex_import.pk)
    if annex_import.status not in (ImportStatus.WAITING, ImportStatus.RUNNING):
        raise CannotImportAnnexA(["This workbook has been read already. To read it again, choose the file again."])
    annex_import.status = ImportStatus.RUNNING
    annex_import.save(update_fields=["status"])
    return annex_import


def _child_with_id(row: ChildRow, *, by: User, at: datetime) -> tuple[Person, bool]:
    known = Person.objects.select_for_update().filter(council_child_id=row.child_id)
    if person := known.first():
        return person, False
    try:
        with transaction.atomic():
            return add_person(**facts_of(row), by=by, at=at), True
    except IntegrityError:  # somebody wrote down the same child in this very moment
        return known.get(), False


def _bring_in_status(person: Person, standing: Standing, brought: Brought, *, by: User, at: datetime) -> None:
    if (status := STATUS_OF.get(standing.kind)) is None:
        return
    known = ChildStatus.objects.filter(child=person, status=status, started_on=standing.started_on).first()
    ended_on, detail, source = standing.ended_on, detail_of(standing), SOURCE
    if known and known.ended_on and (ended_on is None or known.source != SOURCE):
        if ended_on != known.ended_on:
            brought.differences.append(_end_differs(standing, known.ended_on))
        ended_on = known.ended_on
    if known and known.source != SOURCE:  # a worker wrote this down: their words stay
        detail, source = known.detail, known.source
    noted = note_status(
        child=person, status=status, started_on=standing.started_on, ended_on=ended_on, detail=detail, source=source,
        by=by, at=at,
    )  # fmt: skip
    brought.statuses_noted += noted is not None


def _end_differs(standing: Standing, ours: date) -> RowProblem:
    theirs = f"ended on {annex_a.in_words(standing.ended_on)}" if standing.ended_on else "has not ended"
    sentence = f"The workbook says this {theirs}. Our record says {annex_a.in_words(ours)}, which was kept."
    return RowProblem(standing.place.sheet, standing.place.row_number, None, sentence, taken=True)


def _note_progress(annex_import: AnnexImport, done: int, rows: int, on_progress: Progress | None) -> None:
    annex_import.done_rows, annex_import.all_rows = done, rows
    annex_import.save(update_fields=["done_rows", "all_rows"])
    if on_progress:
        on_progress(done, rows)


def _report(found: AnnexA, came: Counter[Came], statuses_noted: int) -> dict[str, object]:
    totals = {came_to.value: came[came_to] for came_to in Came}
    return annex_a.as_report(found, totals | {"statuses_noted": statuses_noted})
