"""The rows that were not brought in, as a list to put right."""

import csv
from io import StringIO

import pytest

from alongside.access.tests.doors import signed_in
from alongside.foundation.reading_lists import read_list
from alongside.training.rules.bringing_in import headings_of
from alongside.training.states import ImportKind
from alongside.training.tests.factories import a_learner, a_session, a_trainer, learning
from alongside.training.tests.lists import brought_in

pytestmark = pytest.mark.django_db


def test_only_what_was_left_out_is_in_it_with_why_and_it_can_be_brought_in_again() -> None:
    session, learner = a_session(), a_learner()
    good = f"{session.reference};{learner.email};;"
    bad = f'{session.reference};=cmd|x;Jo, "the" Imaginary;'
    brought = brought_in(ImportKind.BOOKINGS, "Session;Email;Name;Team", good, bad)
    file = signed_in(a_trainer()).get(f"/training/bring-in/{brought.pk}/left-out.csv")
    rows = list(csv.DictReader(StringIO(file.content.decode("utf-8-sig"))))
    assert [(row["Row"], row["Email"], row["Name"]) for row in rows] == [("3", "'=cmd|x", 'Jo, "the" Imaginary')]
    assert "not an email address" in rows[0]["Why not"]
    assert headings_of(ImportKind.BOOKINGS, read_list(file.content).heads).missing == []


def test_it_is_for_who_arranges() -> None:
    brought = brought_in(ImportKind.BOOKINGS, "Session;Email", "S-1;a@b.example")
    assert learning(a_learner()).get(f"/training/bring-in/{brought.pk}/left-out.csv").status_code == 302
