"""From asking to giving: who may, what is written down, and what is refused with a reason."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.desk.actions import records
from alongside.desk.queries.records import passages_of
from alongside.desk.states import AskedBy, Decision, RequestStatus
from alongside.desk.tests.factories import a_record_request, collected, read_through, who_gives
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_coordinator
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db


def test_any_worker_of_the_family_notes_it_and_only_some_answer_it() -> None:
    asked = a_record_request()
    worker, at = asked.family.added_by, timezone.now()
    for act in (
        lambda: records.collect_record(record_request=asked, by=worker, at=at),
        lambda: records.note_copy_made(record_request=asked, by=worker, at=at),
        lambda: records.note_identity(
            record_request=asked, identity_checked_how="x", may_ask_because="", by=worker, at=at
        ),
        lambda: records.answer_harm_question(
            record_request=asked, could_follow=False, asked_of="x", words="x", by=worker, at=at
        ),
        lambda: records.give_record(record_request=asked, given_on=asked.asked_on, given_how="x", by=worker, at=at),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_nobody_asks_for_somebody_of_another_family() -> None:
    family = a_family()
    with pytest.raises(records.CannotNoteRecordRequest, match="not written down with this family"):
        a_record_request(family, a_person("Elsewhere", by=family.added_by))


def test_a_day_to_come_and_a_parent_without_a_name_are_refused() -> None:
    with pytest.raises(records.CannotNoteRecordRequest, match="has not come yet"):
        a_record_request(asked_on=timezone.localdate() + timedelta(days=1))
    with pytest.raises(records.CannotNoteRecordRequest, match="Say who asked"):
        a_record_request(asked_by=AskedBy.PARENT)


def test_every_step_leaves_a_line_without_anybodys_words() -> None:
    asked = read_through(collected(a_record_request()))
    manager = who_gives(asked)
    records.note_copy_made(record_request=asked, by=manager, at=timezone.now())
    records.give_record(
        record_request=asked, given_on=timezone.localdate(), given_how="To Ayo in person", by=manager, at=timezone.now()
    )
    lines = AuditEvent.objects.filter(family_id=asked.family_id)
    events = set(lines.values_list("event", flat=True))
    assert events >= {
        "record_request.noted",
        "record_request.collected",
        "passage.decided",
        "record_request.harm_answered",
        "record_request.copy_made",
        "record_request.given",
    }
    assert not [line.detail for line in lines if "in person" in str(line.detail) or "Ruth" in str(line.detail)]


def test_a_passage_may_be_decided_again_until_it_is_given() -> None:
    asked = read_through(collected(a_record_request()))
    manager, at = who_gives(asked), timezone.now()
    passage = passages_of(asked, only="decided")[0]
    again = records.decide_passage(
        passage=passage, decision=Decision.REFUSED, exemption="other", why="A court said so.", by=manager, at=at
    )
    assert again.decision == Decision.REFUSED
    records.give_record(record_request=asked, given_on=timezone.localdate(), given_how="By hand", by=manager, at=at)
    with pytest.raises(records.CannotDecidePassage, match="given already"):
        records.decide_passage(passage=passage, decision=Decision.RELEASED, by=manager, at=at)


def test_given_and_decided_the_same_moment_stays_given() -> None:
    asked = read_through(collected(a_record_request()))
    manager, at = who_gives(asked), timezone.now()
    given = records.give_record(
        record_request=asked, given_on=timezone.localdate(), given_how="By hand", by=manager, at=at
    )
    assert given.status == RequestStatus.GIVEN
    with pytest.raises(records.CannotGiveRecord, match="given already"):
        records.give_record(record_request=asked, given_on=timezone.localdate(), given_how="x", by=manager, at=at)
    with pytest.raises(records.CannotExtendRecordRequest, match="given already"):
        records.extend_record_request(record_request=asked, why="x", told_on=asked.asked_on, by=manager, at=at)


def test_a_coordinator_does_not_answer_for_the_family_they_wrote_about() -> None:
    asked = a_record_request()
    with pytest.raises(NotAllowed):
        records.collect_record(record_request=asked, by=a_coordinator(), at=timezone.now())
