"""What people say is wrong, in one list, and in My work until it is answered."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.models import User
from alongside.families.actions import answer_dispute, note_dispute, tell
from alongside.families.models import Dispute, Family
from alongside.families.queries.disputes import disputes_to_answer
from alongside.families.states import Book
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, mother_of
from alongside.partners.tests.factories import a_service_manager, a_social_worker

pytestmark = pytest.mark.django_db


def said_wrong(family: Family, my_side: str = "I cried.", book: Book = Book.SHARED) -> Dispute:
    line = tell("Ruth laughed.", family=family, book=book, by=family.added_by, at=timezone.now())
    return note_dispute(
        family=family, person=mother_of(family), subject=line, field="words", sentence=line.words, my_side=my_side,
        book=book, by=None, at=timezone.now(),
    )  # fmt: skip


def path_of(family: Family) -> str:
    return f"/families/{family.reference}/said-to-be-wrong/"


def test_the_door_holds() -> None:
    the_door_holds(path_of(a_family()))


def test_it_waits_in_my_work_until_it_is_answered() -> None:
    family = a_family()
    dispute = said_wrong(family)
    assert f'href="{path_of(family)}"' in page_of(family.added_by, "/my-work/")
    answer_dispute(dispute=dispute, corrected=False, answer="Two were there.", by=family.added_by, at=timezone.now())
    assert path_of(family) not in page_of(family.added_by, "/my-work/")


def test_what_waits_stands_above_what_was_answered() -> None:
    family = a_family()
    answered = said_wrong(family, "I sang.")
    answer_dispute(dispute=answered, corrected=True, answer="She did.", by=family.added_by, at=timezone.now())
    said_wrong(family, "I danced.")
    page = page_of(family.added_by, path_of(family))
    assert page.index("I danced.") < page.index("I sang.") < page.index("Corrected. She did.")


def test_what_is_said_of_the_services_own_notes_is_read_and_answered_by_the_service_alone() -> None:
    family = a_family()
    dispute = said_wrong(family, "Not my words.", Book.CONFERENCING)
    manager = a_service_manager(family.service)
    assert "Not my words." in page_of(manager, path_of(family))
    assert path_of(family) in page_of(manager, "/my-work/")
    assert "Not my words." not in page_of(family.added_by, path_of(family))
    assert path_of(family) not in page_of(family.added_by, "/my-work/")
    assert disputes_to_answer(family.added_by) == [], "The filter holds without the database's own wall"
    assert signed_in(family.added_by).get(f"/families/{family.reference}/wrong/{dispute.pk}/").status_code == 404


def questions_of(worker: User) -> int:
    client = signed_in(worker)
    client.get("/my-work/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/my-work/")
    return len(asked)


def test_many_that_wait_take_no_more_questions_than_one() -> None:
    worker = a_social_worker()
    said_wrong(a_family(worker=worker))
    few = questions_of(worker)
    for _ in range(4):
        family = a_family(worker=worker)
        said_wrong(family)
        said_wrong(family, "And I sang.")
    assert questions_of(worker) == few
