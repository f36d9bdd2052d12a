"""What `manage.py import_annex_a` says."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from alongside.access.states import Role
from alongside.access.tests.factories import a_worker, an_administrator
from alongside.families.models import AnnexImport
from alongside.families.tests.annex_a import FAULTY, REAL
from alongside.people.models import Person

pytestmark = pytest.mark.django_db


def said(*arguments: str) -> list[str]:
    out = StringIO()
    call_command("import_annex_a", *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_it_tells_progress_each_row_not_taken_and_the_totals_last() -> None:
    administrator = an_administrator()
    lines = said(str(FAULTY))
    assert administrator.email in lines[0]
    assert "  27 of 27 rows" in lines
    assert "Not taken: List 3, row 6: Date of Birth: There is no such day. [31/02/2015]" in lines
    assert sum(line.startswith("Not taken: ") for line in lines) == 16
    assert "Column nobody here knows, not read: Favourite colour (list_06 CIN)" in lines
    assert lines[-1] == (
        "9 children from 11 of 27 rows: 9 new, 0 changed, 0 as they were. Rows not taken: 16. To check: 8."
    )


def test_it_acts_for_the_worker_named() -> None:
    an_administrator()
    manager = a_worker(Role.SERVICE_MANAGER, email="priya@example.org")
    said(str(REAL), "--as", "Priya@example.org")
    assert AnnexImport.objects.get().asked_by == manager
    assert Person.objects.count() == 23


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere.xlsx"], "nowhere.xlsx could not be read: No such file or directory."),
        ([str(REAL), "--as", "nobody@example.org"], "No worker has the email address nobody@example.org."),
        ([str(REAL), "--as", "trainer@example.org"], "Your role does not let you bring children in"),
        ([__file__], "This is not an Excel workbook."),
    ],
    ids=["no file", "nobody", "wrong role", "no workbook"],
)
def test_it_says_in_a_sentence_why_it_cannot(arguments: list[str], sentence: str) -> None:
    an_administrator()
    a_worker(Role.TRAINER, email="trainer@example.org")
    with pytest.raises(CommandError, match=sentence):
        said(*arguments)
    assert not Person.objects.exists()


def test_where_nobody_may_it_asks_for_whom(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Say who it is done for: --as"):
        said(str(REAL))
