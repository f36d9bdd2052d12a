"""What somebody says is wrong stands beside it for good, and so does the answer."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.families.actions import CannotAnswerDispute, CannotDispute, answer_dispute, note_dispute, tell
from alongside.families.models import Dispute, Family, StoryLine
from alongside.families.queries import disputes_of
from alongside.families.tests.factories import a_family, children_of
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db


def a_line(family: Family) -> StoryLine:
    return tell("Ayo was late every day.", family=family, by=family.added_by, at=timezone.now())


def a_dispute(family: Family, line: StoryLine, **changes: object) -> Dispute:
    facts: dict[str, object] = {"person": children_of(family)[0], "my_side": "Only once.", "by": family.added_by}
    return note_dispute(
        family=family,
        subject=line,
        field="words",
        sentence=line.words,
        at=timezone.now(),
        **facts | changes,  # type: ignore[arg-type]
    )


def test_it_stands_beside_its_sentence_and_keeps_what_the_sentence_said() -> None:
    family = a_family()
    line = a_line(family)
    dispute = a_dispute(family, line)
    assert disputes_of(family)["families.storyline", line.pk, "words"] == [dispute]
    assert dispute.sentence == "Ayo was late every day."
    assert AuditEvent.objects.filter(event="dispute.noted", family_id=family.pk).count() == 1


def test_a_relative_may_note_it_themselves() -> None:
    family = a_family()
    assert a_dispute(family, a_line(family), by=None).noted_by is None


@pytest.mark.parametrize("my_side", ["", "  "])
def test_without_their_side_it_is_refused(my_side: str) -> None:
    family = a_family()
    with pytest.raises(CannotDispute, match="own words"):
        a_dispute(family, a_line(family), my_side=my_side)


def test_somebody_of_another_family_cannot() -> None:
    family = a_family()
    with pytest.raises(CannotDispute, match="not written down"):
        a_dispute(family, a_line(family), person=a_person("Elsewhere", by=family.added_by))


def test_it_is_answered_once_and_stands() -> None:
    family = a_family()
    dispute = a_dispute(family, a_line(family))
    answered = answer_dispute(
        dispute=dispute, corrected=True, answer="We asked the school.", by=family.added_by, at=timezone.now()
    )
    assert answered.answer == "Corrected. We asked the school."
    with pytest.raises(CannotAnswerDispute, match="answered already"):
        answer_dispute(dispute=dispute, corrected=False, answer="No.", by=family.added_by, at=timezone.now())


def test_who_may_not_change_a_family_does_not_answer() -> None:
    family = a_family()
    dispute = a_dispute(family, a_line(family))
    with pytest.raises(NotAllowed):
        answer_dispute(dispute=dispute, corrected=True, answer="x", by=a_worker(Role.INTERPRETER), at=timezone.now())
