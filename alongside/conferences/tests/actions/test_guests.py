"""Preparing people: what is noted stays with the conferencing service."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.conferences.actions import (
    CannotHoldConference,
    CannotPrepare,
    add_guest,
    do_not_invite,
    invite_again,
    note_attendance,
)
from alongside.conferences.models import Conference
from alongside.conferences.queries import invited_guests, preparation_counts, what_blocks
from alongside.conferences.states import Came, ConferenceStatus, NotInvitedWhy
from alongside.conferences.tests.factories import a_conference, a_private_time, coordinator_at, guest_named, prepared
from alongside.families.states import Book

pytestmark = pytest.mark.django_db


def secrets_of(conference: Conference) -> str:
    return " ".join(conference.family.story.filter(book=Book.SHARED).values_list("words", flat=True))


def test_what_is_noted_is_told_in_the_conferencing_book_alone() -> None:
    conference = a_conference(prepared=False)
    prepared(guest_named(conference, "Nana"), note="Afraid of the police.", their_words="They should sleep at mine.")
    told = [line.words for line in conference.family.story.filter(book=Book.CONFERENCING) if "Nana" in line.words]
    assert told == ["Met Nana: at their home. Nana will come. Wrote down what Nana says. Nana is ready."]
    assert "Nana" not in secrets_of(conference)
    assert not conference.family.story.filter(words__contains="police").exists()


def test_the_audit_line_names_the_questions_never_the_answers() -> None:
    conference = a_conference(prepared=False)
    prepared(guest_named(conference, "Nana"), note="Afraid of the police.")
    line = AuditEvent.objects.filter(event="guest.prepared", family_id=conference.family_id).first()
    assert line is not None
    assert "note" in line.detail["changed"]
    assert "police" not in str(line.detail)


def test_the_action_itself_refuses_a_day_still_to_come() -> None:
    conference = a_conference(prepared=False)
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(CannotPrepare, match="still to come"):
        prepared(guest_named(conference, "Nana"), met_on=tomorrow)


def test_somebody_kept_away_stands_in_nobodys_way_and_on_no_list() -> None:
    conference = a_conference(prepared=False)
    nana = guest_named(conference, "Nana")
    do_not_invite(
        guest=nana,
        reason=NotInvitedWhy.SOMEONE_AFRAID,
        why="Ruth is afraid of her.",
        by=coordinator_at(conference),
        at=timezone.now(),
    )
    assert not any("Nana" in reason for reason in what_blocks(conference, on=timezone.localdate()))
    assert [guest.person.given_names for guest in invited_guests(conference)] == ["Ruth"]
    assert preparation_counts(conference).people == 1
    assert "Nana" not in secrets_of(conference)


def test_nobody_kept_away_can_be_written_down_as_having_come_or_sit_in_private_time() -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    nana, by, now = guest_named(conference, "Nana"), coordinator_at(conference), timezone.now()
    do_not_invite(guest=nana, reason=NotInvitedWhy.BAIL, why="Bail until May.", by=by, at=now)
    with pytest.raises(CannotHoldConference, match="not invited"):
        note_attendance(
            conference=conference, guests={nana.pk: Came.PART}, children={}, service_guests={}, by=by, at=now
        )
    with pytest.raises(CannotHoldConference, match="Nana is not a guest of this meeting"):
        a_private_time(conference, people=[nana.person])


def test_not_while_they_are_in_private_time() -> None:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME)
    nana, by = guest_named(conference, "Nana"), coordinator_at(conference)
    with pytest.raises(CannotPrepare, match="Nana is in private family time now"):
        do_not_invite(guest=nana, reason=NotInvitedWhy.BAIL, why="Bail.", by=by, at=timezone.now())


def test_twice_is_refused_and_undoing_it_leaves_the_reason_in_the_audit_trail() -> None:
    conference = a_conference()
    nana, by, now = guest_named(conference, "Nana"), coordinator_at(conference), timezone.now()
    do_not_invite(guest=nana, reason=NotInvitedWhy.BAIL, why="Bail until May.", by=by, at=now)
    with pytest.raises(CannotPrepare, match="is not invited already"):
        do_not_invite(guest=nana, reason=NotInvitedWhy.BAIL, why="Bail until May.", by=by, at=now)
    invite_again(guest=nana, by=by, at=now)
    assert guest_named(conference, "Nana").not_invited_why == ""
    line = AuditEvent.objects.get(event="guest.invited_again", family_id=conference.family_id)
    assert line.detail == {"reason": "bail"}


def test_somebody_is_asked_once() -> None:
    conference = a_conference()
    with pytest.raises(CannotPrepare, match="on the list already"):
        add_guest(
            conference=conference,
            person=guest_named(conference, "Nana").person,
            by=coordinator_at(conference),
            at=timezone.now(),
        )
