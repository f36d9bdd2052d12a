"""Carrying out what two people agreed: a file goes from every room, and what is left names nobody.

Agreed plans are frozen and audit and history rows cannot be removed by the app's login, so this runs as the owner.
"""

from collections import Counter
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

from alongside.access.models import KeptWords
from alongside.audit.actions import record
from alongside.desk.models import DisposalDone, DueForDisposal, KeptOutcome
from alongside.desk.queries.disposing import (
    Gone,
    conferencing_file,
    homes_left_empty,
    imports_that_name,
    is_owner,
    outcomes_of,
    what_goes,
)
from alongside.desk.queries.retention import holds_on, is_still_due
from alongside.desk.rules.disposing import blockers_to_disposing
from alongside.desk.states import Clock
from alongside.foundation.blockers import Cannot

THE_COMMAND = "the command dispose_records"
NOT_THE_OWNER = "Run this as the owner of the tables: ALONGSIDE_LOGIN=owner."


class CannotDispose(Cannot):
    """Why a file cannot go now."""


@transaction.atomic
def dispose_of(*, due: DueForDisposal, by: str = THE_COMMAND, at: datetime) -> DisposalDone:
    """Remove what two people agreed may go, and keep a line without a personal word."""
    due = (
        DueForDisposal.objects.select_for_update(of=("self",))
        .select_related("family__service", "first_by", "second_by")
        .get(pk=due.pk)
    )
    still_due = is_still_due(due, on=timezone.localdate(at))
    blockers = blockers_to_disposing(due, held=bool(holds_on(due.family)), still_due=still_due)
    if not is_owner():
        blockers.append(NOT_THE_OWNER)
    if blockers:
        raise CannotDispose(blockers)
    assert due.first_by
    assert due.second_by
    assert due.first_at
    assert due.second_at
    done = DisposalDone(
        service=due.family.service,
        clock=due.clock,
        rule=due.rule,
        first_by_name=due.first_by.name,
        first_on=timezone.localdate(due.first_at),
        second_by_name=due.second_by.name,
        second_on=timezone.localdate(due.second_at),
        done_at=at,
    )
    done.counts = _take_service_file(due) if due.clock == Clock.SERVICE_FILE else _take_whole_record(due)
    done.save()
    record("record.disposed", subject=done, detail={"clock": due.clock}, by=by, at=at)
    return done


def _take_whole_record(due: DueForDisposal) -> dict[str, int]:
    KeptOutcome.objects.bulk_create(outcomes_of(due.family))
    goes = what_goes(due.family)
    _blank_imports(goes)
    KeptWords.objects.filter(path__regex="|".join(goes.references)).delete()
    with _triggers_asleep(goes):
        counts = _remove(goes)
        homes = homes_left_empty(goes)
        counts += _remove_rows("people_household", homes)
        goes.rows["people_household"] = homes
    _forget_history(goes)
    _forget_sessions_that_ended()
    return dict(sorted(counts.items()))


def _take_service_file(due: DueForDisposal) -> dict[str, int]:
    """Only the conferencing service's own notes. Meeting facts, the plan and its reviews stay with the child's file."""
    counts: Counter[str] = Counter()
    touched = Gone(due.family.pk, set(), [])
    # What goes is told first: one part may lean on another that has gone by then.
    file = [(part, list(part.rows.values_list("pk", flat=True))) for part in conferencing_file(due.family)]
    for part, numbers in file:
        table = part.rows.model._meta.db_table
        touched.rows.setdefault(table, []).extend(numbers)
        if part.blank:
            counts[table] += part.rows.model._base_manager.filter(pk__in=numbers).update(**part.blank)
        else:
            counts += _remove_rows(table, numbers, links=part.links)
    _forget_history(touched, whole_family=False)
    DueForDisposal.objects.filter(pk=due.pk).delete()
    return dict(sorted(counts.items()))


def _remove(goes: Gone) -> Counter[str]:
    counts: Counter[str] = Counter()
    for table, numbers in goes.rows.items():
        counts += _remove_rows(table, numbers)
    return counts


def _remove_rows(table: str, numbers: list[int], *, links: tuple[tuple[str, str], ...] = ()) -> Counter[str]:
    """Rows by number. Foreign keys are checked when the triggers wake, so the order of the tables is free."""
    removed: Counter[str] = Counter()
    quoted = connection.ops.quote_name
    with connection.cursor() as cursor:
        for link, column in links:
            cursor.execute(f"delete from {quoted(link)} where {quoted(column)} = any(%s)", [numbers])  # noqa: S608
        cursor.execute(f"delete from {quoted(table)} where id = any(%s)", [numbers])  # noqa: S608
        removed[table] = cursor.rowcount
    return +removed


class _triggers_asleep:  # noqa: N801 (read as "with triggers asleep")
    """Frozen plans and kept history are guarded by triggers; only the owner can put those to sleep, and once."""

    def __init__(self, goes: Gone) -> None:
        self.tables = [*goes.rows, "people_household"]

    def __enter__(self) -> None:
        self._each("alter table {} disable trigger user")

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:  # else the transaction is taken back, and they wake with it
            with connection.cursor() as cursor:
                cursor.execute("set constraints all immediate")
            self._each("alter table {} enable trigger user")

    def _each(self, statement: str) -> None:
        with connection.cursor() as cursor:
            for table in self.tables:
                cursor.execute(statement.format(connection.ops.quote_name(table)))


def _forget_history(goes: Gone, *, whole_family: bool = True) -> None:
    """What rows said before they were changed goes with them."""
    if "audit_rowhistory" not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        if whole_family:
            cursor.execute(
                "delete from audit_rowhistory where family_id = %s or person_id = any(%s)",
                [goes.family_id, sorted(goes.people)],
            )
        for table, numbers in goes.rows.items():
            cursor.execute(
                "delete from audit_rowhistory where table_name = %s and row_id = any(%s)", [table, sorted(numbers)]
            )


def _blank_imports(goes: Gone) -> None:
    """The report of a workbook lists rows that were not taken: where one names a child who goes, the list goes."""
    for annex_import in imports_that_name(goes.people):
        annex_import.report, annex_import.contents = {}, None
        annex_import.save(update_fields=["report", "contents"])


def _forget_sessions_that_ended() -> None:
    with connection.cursor() as cursor:
        cursor.execute("delete from django_session where expire_date < now()")
