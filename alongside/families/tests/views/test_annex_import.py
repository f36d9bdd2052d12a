"""The page that shows how far a workbook is, and what it came to."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker, an_administrator
from alongside.families import tasks
from alongside.families.actions.import_annex_a import receive_annex_a
from alongside.families.models import AnnexImport
from alongside.families.states import Part
from alongside.families.tests.annex_a import FAULTY, REAL
from alongside.families.tests.factories import a_family
from alongside.people.models import Person

pytestmark = pytest.mark.django_db


def received_by(worker: User, contents: bytes = REAL.read_bytes()) -> AnnexImport:
    return receive_annex_a(file_name="Annex A.xlsx", contents=contents, by=worker, at=timezone.now())


def look(worker: User, brought: AnnexImport, query: str = "") -> tuple[str, str | None]:
    client = Client()
    client.force_login(worker)
    answer = client.get(f"/children/bring-in/{brought.pk}/{query}")
    assert answer.status_code == 200
    return answer.content.decode(), answer.get("Refresh")


def test_it_looks_again_by_itself_only_while_there_is_more_to_see() -> None:
    worker = an_administrator()
    brought = received_by(worker)
    page, refresh = look(worker, brought)
    assert "Waiting to start." in page
    assert refresh == "4"
    assert look(worker, brought, "?still")[1] is None
    tasks.import_annex_a(brought.pk, brought.asked_by_id)
    assert look(worker, brought)[1] is None


def test_it_says_how_many_rows_are_done() -> None:
    worker = an_administrator()
    brought = received_by(worker)
    brought.status, brought.done_rows, brought.all_rows = "running", 1200, 3400
    brought.save()
    assert "1,200 of 3,400 rows" in look(worker, brought)[0]


def test_it_reports_every_row_not_taken_and_all_it_did_not_know() -> None:
    worker = an_administrator()
    brought = received_by(worker, FAULTY.read_bytes())
    tasks.import_annex_a(brought.pk, brought.asked_by_id)
    page, _ = look(worker, brought)
    for words in ("List 3, row 6", "There is no such day.", "31/02/2015", "Favourite colour", "List 8 (looked after)"):
        assert words in page
    assert page.count("<strong>List 3, row ") == 14 + 2  # not taken, and to check


def test_a_long_report_turns_over() -> None:
    worker = an_administrator()
    brought = received_by(worker)
    tasks.import_annex_a(brought.pk, brought.asked_by_id)
    brought.refresh_from_db()
    line = {"where": "List 3, row {}", "column": "", "reason": "There is no child ID in this row.", "shown": ""}
    brought.report["not_taken"] = [line | {"where": f"List 3, row {number}"} for number in range(2, 122)]
    brought.save()
    assert "List 3, row 51<" in look(worker, brought)[0]
    last, _ = look(worker, brought, "?rows=3")
    assert "List 3, row 51<" not in last
    assert "List 3, row 121<" in last
    assert "List 3, row 121<" in look(worker, brought, "?rows=99999999999")[0]


def test_a_service_manager_is_shown_the_children_and_an_administrator_is_not() -> None:
    for role, shown in ((Role.SERVICE_MANAGER, True), (Role.ADMINISTRATOR, False)):
        worker = a_worker(role)
        brought = received_by(worker)
        tasks.import_annex_a(brought.pk, brought.asked_by_id)
        assert ("Name not yet given (council ID 6537810)" in look(worker, brought)[0]) is shown


def test_work_can_begin_with_a_child_who_is_in_no_family_yet() -> None:
    worker = a_worker(Role.SERVICE_MANAGER)
    brought = received_by(worker)
    tasks.import_annex_a(brought.pk, brought.asked_by_id)
    free, taken = Person.objects.order_by("pk")[:2]
    a_family(children=[taken], worker=worker, mother=False, part=Part.SERVICE_MANAGER)
    page, _ = look(worker, brought)
    assert f'href="{reverse("begin_family")}?child={free.pk}"' in page
    assert f"?child={taken.pk}" not in page


def test_a_workbook_that_could_not_be_read_says_why() -> None:
    worker = an_administrator()
    brought = received_by(worker, b"nonsense")
    tasks.import_annex_a(brought.pk, brought.asked_by_id)
    assert "This is not an Excel workbook." in look(worker, brought)[0]


def test_a_stranger_signs_in_a_wrong_role_is_refused_and_another_worker_finds_nothing() -> None:
    brought = received_by(an_administrator())
    address = f"/children/bring-in/{brought.pk}/"
    client = Client()
    assert client.get(address).status_code == 302
    client.force_login(a_worker(Role.COORDINATOR))
    assert client.get(address).status_code == 403
    client.force_login(an_administrator())
    assert client.get(address).status_code == 404
    assert client.get("/children/bring-in/99999999999999999999999/").status_code == 404
