"""Choosing a list to bring in."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import a_worker
from alongside.training.models import TrainingImport
from alongside.training.tests.factories import a_learner, a_trainer, learning
from alongside.training.tests.lists import a_list

pytestmark = pytest.mark.django_db
PAGE = "/training/bring-in/"
GOOD = a_list("Session;Email", "S-1;jo@madeup-school.example")


def send(worker: User, content: bytes = GOOD, name: str = "people.csv", kind: str = "bookings") -> Any:
    return signed_in(worker).post(PAGE, {"kind": kind, "list_file": SimpleUploadedFile(name, content)})


def test_a_list_is_kept_and_looked_at_before_anything_is_done() -> None:
    answer = send(a_trainer())
    brought = TrainingImport.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"{PAGE}{brought.pk}/")
    assert (brought.started_at, len(brought.rows)) == (None, 1)


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (GOOD, "people.pdf", "Choose a file that ends in"),
        (b"\x00\x00", "people.csv", "This file is empty"),
        (b"PK\x03\x04", "people.xlsx", "damaged"),
        (b"MZ\x90\x00" * 100, "people.csv", "The first row has to say"),
        (a_list("Session;Name", "S-1;Jo"), "people.csv", "The column “Email” is missing"),
        (b"x" * (2 * 1024 * 1024 + 1), "people.csv", "smaller than 2 MB"),
    ],
)
def test_what_is_no_such_list_is_refused_beside_the_question(content: bytes, name: str, said: str) -> None:
    page = send(a_trainer(), content, name).content.decode()
    assert page.count(said) == 2  # at the top, and beside it
    assert 'href="#id_list_file"' in page
    assert not TrainingImport.objects.exists()


def test_both_questions_are_missed_by_name() -> None:
    page = signed_in(a_trainer()).post(PAGE, {}).content.decode()
    assert "Choose what is in the list." in page
    assert "Choose the list." in page


def test_lists_before_this_one_are_found_again() -> None:
    trainer = a_trainer()
    send(trainer, name="الأسماء.csv")
    page = signed_in(trainer).get(PAGE).content.decode()
    assert "الأسماء.csv" in page
    assert "only looked at" in page


def test_it_opens_to_nobody_else() -> None:
    assert signed_in(a_worker(Role.COORDINATOR)).get(PAGE).status_code == 403
    assert learning(a_learner()).get(PAGE).status_code == 302
