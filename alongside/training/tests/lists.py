"""Lists of people as somebody makes them in a spreadsheet."""

from django.utils import timezone

from alongside.access.models import User
from alongside.foundation.reading_lists import read_list
from alongside.foundation.spreadsheets import as_csv
from alongside.training.actions.bring_in import begin_bringing_in, receive_list
from alongside.training.models import TrainingImport
from alongside.training.states import ImportKind
from alongside.training.tests.factories import a_trainer


def a_list(heads: str, *rows: str) -> bytes:
    """Cells parted by semicolons, so that a row is one line of a test."""
    return as_csv(heads.split(";"), [row.split(";") for row in rows])


def received(kind: ImportKind, heads: str, *rows: str, by: User | None = None) -> TrainingImport:
    """A list that is kept and not brought in yet."""
    read = read_list(a_list(heads, *rows))
    return receive_list(kind=kind, file_name="people.csv", read=read, by=by or a_trainer(), at=timezone.now())


def brought_in(kind: ImportKind, heads: str, *rows: str) -> TrainingImport:
    """And brought in."""
    brought = received(kind, heads, *rows)
    return begin_bringing_in(brought=brought, by=brought.made_by, at=timezone.now())
