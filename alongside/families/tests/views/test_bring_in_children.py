"""The page that takes a workbook: who may come, and what it says of a file it cannot use."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from alongside.access.states import Role
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import a_worker, an_administrator
from alongside.families.models import AnnexImport
from alongside.families.states import ImportStatus
from alongside.families.tests.annex_a import FAULTY, REAL

pytestmark = pytest.mark.django_db
PAGE = "/children/bring-in/"


def upload(content: bytes, name: str = "Annex A.xlsx") -> dict[str, SimpleUploadedFile]:
    return {"workbook": SimpleUploadedFile(name, content)}


def test_a_stranger_is_asked_to_sign_in() -> None:
    answer = Client().get(PAGE)
    assert answer.status_code == 302
    assert reverse("sign_in") in answer["Location"]


@pytest.mark.parametrize("role", [Role.PRACTITIONER, Role.COORDINATOR, Role.TRAINER])
def test_a_role_that_may_not_is_refused(role: Role) -> None:
    client = signed_in(a_worker(role))
    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, upload(REAL.read_bytes())).status_code == 403
    assert not AnnexImport.objects.exists()


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.SERVICE_MANAGER])
def test_the_right_role_brings_a_workbook_and_a_job_is_waiting(role: Role) -> None:
    worker = a_worker(role)
    answer = signed_in(worker).post(PAGE, upload(REAL.read_bytes()))
    brought = AnnexImport.objects.get()
    assert answer["Location"] == reverse("annex_import", args=[brought.pk])
    assert (brought.asked_by, brought.status) == (worker, ImportStatus.WAITING)
    assert brought.contents is not None
    assert bytes(brought.contents) == REAL.read_bytes()
    assert ProcrastinateJob.objects.get().args == {"import_id": brought.pk, "worker_id": brought.asked_by_id}


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "Annex A.xlsx", "The file you chose is empty."),
        (b"Child Unique ID,Gender", "Annex A.xlsx", "This is not an Excel workbook."),
        (b"Child Unique ID,Gender", "Annex A.csv", "Choose a file that ends in .xlsx."),
        (REAL.read_bytes()[:5000], "Annex A.xlsx", "This workbook is damaged or was cut short."),
    ],
    ids=["empty", "not a workbook", "another ending", "cut short"],
)
def test_a_file_that_is_no_workbook_is_refused_in_a_sentence(content: bytes, name: str, sentence: str) -> None:
    answer = signed_in(an_administrator()).post(PAGE, upload(content, name))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "There is a problem" in page
    assert 'href="#id_workbook"' in page
    assert sentence in page
    assert not AnnexImport.objects.exists()


def test_no_file_at_all_is_asked_for_again() -> None:
    assert "Choose the Annex A workbook." in signed_in(an_administrator()).post(PAGE).content.decode()


def test_workbooks_of_somebody_else_are_not_listed() -> None:
    signed_in(an_administrator()).post(PAGE, upload(FAULTY.read_bytes(), "Somebody’s.xlsx"))
    mine = an_administrator()
    client = signed_in(mine)
    client.post(PAGE, upload(FAULTY.read_bytes(), "My “own” <file>.xlsx"))
    page = client.get(PAGE).content.decode()
    assert "My “own” &lt;file&gt;.xlsx" in page
    assert "Somebody" not in page


def test_a_path_in_the_name_of_a_file_leads_nowhere_and_the_file_is_never_given_out() -> None:
    client = signed_in(an_administrator())
    page = client.post(PAGE, upload(REAL.read_bytes(), "../../static/<b>Annex A.xlsx"), follow=True)
    brought = AnnexImport.objects.get()
    assert "/" not in brought.file_name
    assert "<b>" not in page.content.decode()
    assert REAL.read_bytes()[:4] not in page.content
