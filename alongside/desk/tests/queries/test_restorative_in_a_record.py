"""Somebody's record holds their own part in a restorative meeting; what others said there waits for who reviews it."""

from datetime import datetime

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.desk.actions import records
from alongside.desk.models import Passage, RecordRequest
from alongside.desk.queries.records import passages_of
from alongside.desk.rules.records import NEEDS_A_REVIEWER
from alongside.desk.states import Decision
from alongside.desk.tests.factories import a_record_request, who_gives
from alongside.families.models import Family
from alongside.families.states import Part
from alongside.families.tests.factories import a_relative, an_officer, mother_of, works_with
from alongside.people.models import Person
from alongside.restorative.models import (
    AgreementItem,
    Carried,
    FacilitatorNote,
    Meeting,
    Owed,
    Party,
    Readiness,
    TheirWords,
)
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.factories import a_meeting, lead_of
from tests.walls.as_somebody import identity, rows_of

pytestmark = pytest.mark.django_db


def takes_part(meeting: Meeting, person: Person, *, hopes: str, at: datetime) -> Party:
    party = Party.objects.create(meeting=meeting, person=person, answer=PartyAnswer.YES, answered_at=at, added_at=at)
    TheirWords.objects.create(party=party, hopes=hopes, said_at=at)
    Readiness.objects.create(party=party, ready_why="slept well", changed_at=at, changed_by=lead_of(meeting))
    return party


@pytest.fixture
def meeting() -> Meeting:
    """Ruth and Nana Rose; she owes her something, and wrote to her."""
    meeting, at = a_meeting(), timezone.now()
    ruth = takes_part(meeting, mother_of(meeting.family), hopes="quiet evenings", at=at)
    rose = takes_part(
        meeting, a_relative(meeting.family).person, hopes="to see the boys, and an end to shouting", at=at
    )
    Carried.objects.create(
        meeting=meeting, said_by=rose, to=ruth, kind="letter", words="i missed the birthday", said_at=at
    )
    agreement = meeting.agreements.create(begun_at=at)
    item = AgreementItem.objects.create(agreement=agreement, who=rose, words="rings before coming", called="Nana Rose")
    Owed.objects.create(item=item, party=ruth, kept="kept", words="every time", called="Ruth", said_at=at)
    FacilitatorNote.objects.create(
        meeting=meeting, words="Ruth cried, and Nana Rose waited.", written_at=at, written_by=lead_of(meeting)
    )
    return meeting


def reviewer_of(family: Family) -> User:
    officer = an_officer()
    works_with(family, officer, Part.RECORDS_REVIEWER)
    return officer


def collected(meeting: Meeting, *, by: User) -> RecordRequest:
    asked = a_record_request(meeting.family, mother_of(meeting.family))
    return records.collect_record(record_request=asked, by=by, at=timezone.now())


def saying(asked: RecordRequest, words: str) -> Passage:
    return passages_of(asked).get(words__contains=words)


def test_what_they_said_themselves_is_theirs(meeting: Meeting) -> None:
    asked = collected(meeting, by=reviewer_of(meeting.family))
    for words in ("quiet evenings", "every time", "Wants to take part"):
        assert saying(asked, words).decision == Decision.OWN


@pytest.mark.parametrize("words", ["i missed the birthday", "rings before coming", "Ruth cried", "slept well"])
def test_what_others_said_to_them_and_noted_of_them_waits_for_who_reviews_it(meeting: Meeting, words: str) -> None:
    asked = collected(meeting, by=reviewer_of(meeting.family))
    assert saying(asked, words).decision == Decision.WAITING


def test_what_somebody_else_hopes_is_not_in_their_record(meeting: Meeting) -> None:
    asked = collected(meeting, by=reviewer_of(meeting.family))
    assert not passages_of(asked).filter(words__contains="an end to shouting").exists()


def test_a_record_that_would_not_be_whole_is_not_put_together(meeting: Meeting) -> None:
    """A manager sees that there was a meeting, and none of its words."""
    asked = a_record_request(meeting.family, mother_of(meeting.family))
    with pytest.raises(records.CannotCollectRecord) as refusal:
        records.collect_record(record_request=asked, by=who_gives(asked), at=timezone.now())
    assert list(refusal.value.reasons) == [NEEDS_A_REVIEWER]


def test_what_was_put_together_is_read_by_who_reviews_it_and_by_nobody_else(meeting: Meeting) -> None:
    reviewer = reviewer_of(meeting.family)
    asked = collected(meeting, by=reviewer)
    restorative = set(Passage.objects.filter(source_kind__startswith="restorative.").values_list("pk", flat=True))
    with identity(reviewer):
        assert restorative <= rows_of(Passage)
    with identity(who_gives(asked)):
        assert rows_of(Passage) == set(passages_of(asked).values_list("pk", flat=True)) - restorative
    for worker in (meeting.family.added_by, lead_of(meeting)):
        with identity(worker):
            assert rows_of(Passage) == set()
