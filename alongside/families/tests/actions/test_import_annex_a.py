"""Bringing children in from Annex A: once is enough, twice changes nothing, and what we know is never overwritten."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker, an_administrator
from alongside.audit.models import AuditEvent
from alongside.families import tasks
from alongside.families.actions.import_annex_a import (
    Brought,
    CannotImportAnnexA,
    bring_in_child,
    finish_annex_import,
    import_annex_a,
    receive_annex_a,
)
from alongside.families.actions.statuses import note_status
from alongside.families.models import AnnexImport, ChildStatus
from alongside.families.rules.annex_a import ChildRow, Kind, Place
from alongside.families.rules.annex_a import Status as Standing
from alongside.families.states import ImportStatus, Status
from alongside.families.tests.annex_a import FAULTY, REAL
from alongside.people.actions import add_person
from alongside.people.models import Person

pytestmark = pytest.mark.django_db
AT = timezone.make_aware(datetime(2026, 11, 22, 10, 0))  # noqa: DTZ001 (made aware in London)
HERE = Place("List 8", 2)
BORN = date(2016, 3, 4)


def brought_in(file: Path = REAL, at: datetime = AT) -> AnnexImport:
    worker = an_administrator()
    received = receive_annex_a(file_name=file.name, contents=file.read_bytes(), in_background=False, by=worker, at=at)
    read = import_annex_a(annex_import=received, by=worker, at=at)
    return finish_annex_import(annex_import=read, by=worker, at=at)


def a_row(*standings: Standing, child_id: str = "90210", born: date | None = BORN) -> ChildRow:
    return ChildRow(child_id, HERE, date_of_birth=born, birth_said_in=HERE, statuses=standings, rows=len(standings))


def looked_after(ended_on: date | None = None, code: str = "section_20") -> Standing:
    return Standing(Kind.LOOKED_AFTER, date(2024, 1, 1), HERE, ended_on, code, "V2: Single period under S20")


def bring(row: ChildRow) -> Brought:
    return bring_in_child(row=row, by=an_administrator(), at=AT)


def test_the_children_of_the_real_workbook_come_in_without_names() -> None:
    done = brought_in()
    assert Person.objects.count() == 23
    assert not any(person.has_a_name for person in Person.objects.all())
    assert str(Person.objects.get(council_child_id="6537810")) == "Name not yet given (council ID 6537810)"
    assert (done.status, done.done_rows, done.all_rows, done.contents) == (ImportStatus.DONE, 23, 23, None)
    totals = done.report["totals"]
    assert (totals["added"], totals["statuses_noted"], totals["not_taken"]) == (23, 17, 0)


def test_each_child_stands_where_the_workbook_says_from_when_to_when() -> None:
    brought_in()
    ended = ChildStatus.objects.get(child__council_child_id="3623204")
    assert (ended.status, ended.started_on, ended.ended_on) == (
        Status.LOOKED_AFTER, date(2008, 10, 22), date(2020, 9, 22),
    )  # fmt: skip
    assert ended.detail == "Interim care order, residential accommodation"
    assert not ChildStatus.objects.filter(child__council_child_id="6537810").exists()  # referred, and no more


def test_the_same_workbook_twice_changes_nothing() -> None:
    brought_in()
    people, statuses = list(Person.objects.order_by("pk").values()), list(ChildStatus.objects.order_by("pk").values())
    lines = AuditEvent.objects.exclude(event__startswith="annex_import.").exclude(event="worker.added").count()
    again = brought_in(at=AT + timedelta(days=1))
    assert list(Person.objects.order_by("pk").values()) == people
    assert list(ChildStatus.objects.order_by("pk").values()) == statuses
    assert lines == AuditEvent.objects.exclude(event__startswith="annex_import.").exclude(event="worker.added").count()
    assert (again.report["totals"]["unchanged"], again.report["totals"]["statuses_noted"]) == (23, 0)


def test_every_child_and_status_leaves_its_line_in_the_story() -> None:
    brought_in()
    assert AuditEvent.objects.filter(event="person.added").count() == 23
    assert AuditEvent.objects.filter(event="child_status.noted").count() == 17
    assert AuditEvent.objects.get(event="annex_import.finished").detail["added"] == 23


def test_the_good_rows_of_a_faulty_workbook_come_in_and_the_others_are_reported() -> None:
    done = brought_in(FAULTY)
    assert Person.objects.count() == 9
    assert len(done.report["not_taken"]) == 16
    assert done.report["not_taken"][2] == {
        "where": "List 3, row 6", "column": "Date of Birth", "reason": "There is no such day.", "shown": "31/02/2015",
    }  # fmt: skip
    assert Person.objects.get(council_child_id="B7").expected_on == date(2027, 1, 15)


def test_a_child_who_has_a_name_keeps_it() -> None:
    worker = an_administrator()
    add_person(given_names="Ayo", family_name="Madeup", council_child_id="90210", sex="male", by=worker, at=AT)
    brought = bring(a_row(looked_after()))
    child = Person.objects.get()
    assert (child.full_name, child.sex, child.born_on) == ("Ayo Madeup", "male", BORN)
    assert (brought.came, brought.statuses_noted) == ("changed", 1)


def test_another_date_of_birth_is_told_and_not_taken() -> None:
    add_person(given_names="Ayo", council_child_id="90210", born_on=date(2016, 4, 3), by=an_administrator(), at=AT)
    brought = bring(a_row())
    assert Person.objects.get().born_on == date(2016, 4, 3)
    assert [one.reason for one in brought.differences] == [
        "The workbook says child 90210 was born on 4 March 2016. Our record says another day, which was kept."
    ]


def test_a_baby_who_was_due_is_born() -> None:
    add_person(council_child_id="90210", expected_on=date(2016, 3, 20), by=an_administrator(), at=AT)
    bring(a_row())
    child = Person.objects.get()
    assert (child.born_on, child.expected_on) == (BORN, None)


def test_a_status_that_ended_is_closed_and_an_older_workbook_does_not_open_it_again() -> None:
    bring(a_row(looked_after()))
    bring(a_row(looked_after(ended_on=date(2025, 1, 1))))
    assert ChildStatus.objects.get().ended_on == date(2025, 1, 1)
    older = bring(a_row(looked_after()))
    assert ChildStatus.objects.get().ended_on == date(2025, 1, 1)
    assert "Our record says 1 January 2025, which was kept." in older.differences[0].reason


def test_what_a_worker_wrote_of_a_status_stays() -> None:
    worker = an_administrator()
    child = add_person(given_names="Ayo", council_child_id="90210", born_on=BORN, by=worker, at=AT)
    note_status(
        child=child, status=Status.LOOKED_AFTER, started_on=date(2024, 1, 1), detail="With Nana", by=worker, at=AT
    )
    bring(a_row(looked_after(ended_on=date(2025, 1, 1))))
    status = ChildStatus.objects.get()
    assert (status.detail, status.ended_on) == ("With Nana", date(2025, 1, 1))


@pytest.mark.parametrize("role", [Role.PRACTITIONER, Role.COORDINATOR])
def test_a_role_that_may_not_cannot_bring_children_in(role: Role) -> None:
    with pytest.raises(NotAllowed):
        receive_annex_a(file_name="a.xlsx", contents=b"", by=a_worker(role), at=AT)


def test_a_workbook_that_was_read_is_not_read_again() -> None:
    done = brought_in()
    with pytest.raises(CannotImportAnnexA, match="has been read already"):
        import_annex_a(annex_import=done, by=done.asked_by, at=AT)


def test_a_file_that_cannot_be_read_is_refused_with_its_reason_and_not_kept() -> None:
    worker = an_administrator()
    received = receive_annex_a(file_name="a.xlsx", contents=b"no", in_background=False, by=worker, at=AT)
    refused = import_annex_a(annex_import=received, by=worker, at=AT)
    assert (refused.status, refused.contents) == (ImportStatus.REFUSED, None)
    assert refused.report["refused"].startswith("This is not an Excel workbook.")
    assert AuditEvent.objects.filter(event="annex_import.refused", outcome="refused").exists()


def test_the_job_brings_the_children_in_as_the_worker_who_asked() -> None:
    worker = an_administrator()
    received = receive_annex_a(file_name="a.xlsx", contents=REAL.read_bytes(), by=worker, at=AT)
    tasks.import_annex_a(received.pk, received.asked_by_id)
    received.refresh_from_db()
    assert received.status == ImportStatus.DONE
    assert set(AuditEvent.objects.filter(event="person.added").values_list("actor_id", flat=True)) == {worker.pk}


def test_a_worker_who_lost_the_role_meanwhile_brings_nobody_in() -> None:
    worker = an_administrator()
    received = receive_annex_a(file_name="a.xlsx", contents=REAL.read_bytes(), by=worker, at=AT)
    worker.roles = [Role.TRAINER.value]
    worker.save()
    with pytest.raises(NotAllowed):
        tasks.import_annex_a(received.pk, received.asked_by_id)
    received.refresh_from_db()
    assert received.status == ImportStatus.REFUSED
    assert not Person.objects.exists()
