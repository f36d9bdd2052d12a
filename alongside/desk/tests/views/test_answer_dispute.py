"""Somebody who says a sentence is wrong is answered."""

import pytest
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.families.actions import note_dispute, tell
from alongside.families.models import Dispute, StoryLine
from alongside.families.tests.doors import the_door_holds
from alongside.families.tests.factories import a_family, mother_of

pytestmark = pytest.mark.django_db


def a_dispute() -> Dispute:
    family = a_family()
    line = tell("Ruth laughed.", family=family, by=family.added_by, at=timezone.now())
    return note_dispute(
        family=family, person=mother_of(family), subject=line, field="words", sentence=line.words, my_side="I cried.",
        by=family.added_by, at=timezone.now(),
    )  # fmt: skip


def path_of(dispute: Dispute) -> str:
    return f"/families/{dispute.family.reference}/wrong/{dispute.pk}/"


def test_the_door_holds() -> None:
    the_door_holds(path_of(a_dispute()))


def test_the_answer_stands_beside_it_and_cannot_be_given_twice() -> None:
    dispute = a_dispute()
    family, client = dispute.family, signed_in(dispute.family.added_by)
    client.post(path_of(dispute), {"corrected": "no", "answer": "Two of us were there."})
    assert "Not corrected. Two of us were there." in page_of(family.added_by, f"/families/{family.reference}/")
    again = client.post(path_of(dispute), {"corrected": "yes", "answer": "Another."}).content.decode()
    assert "answered already" in again


def test_without_an_answer_it_comes_back() -> None:
    dispute = a_dispute()
    page = signed_in(dispute.family.added_by).post(path_of(dispute), {"corrected": "yes"}).content.decode()
    assert "Write the answer" in page
    assert Dispute.objects.get().answered_at is None


def test_a_dispute_of_another_family_is_not_found() -> None:
    dispute = a_dispute()
    other = a_family(children=[], mother=False, worker=dispute.family.added_by)
    path = f"/families/{other.reference}/wrong/{dispute.pk}/"
    assert signed_in(dispute.family.added_by).get(path).status_code == 404


def test_what_was_taken_out_since_can_still_be_answered() -> None:
    dispute = a_dispute()
    StoryLine.objects.filter(pk=dispute.subject_id).delete()
    page = page_of(dispute.family.added_by, path_of(dispute))
    assert "does not stand in the record any more" in page
    assert "Ruth laughed." in page
