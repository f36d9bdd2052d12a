"""The page of one meeting: everything for the conferencing service, the facts for everyone else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.conferences.actions import do_not_invite, note_need
from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus, NeedKind, NotInvitedWhy
from alongside.conferences.tests.doors import at, come_to, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named, prepared, prepared_child
from alongside.partners.tests.factories import a_coordinator, a_social_worker

pytestmark = pytest.mark.django_db


def test_the_coordinator_sees_what_stands_in_the_way() -> None:
    page = opened_by_coordinator(a_conference(prepared=False), "conference")
    assert "Before this meeting can be held" in page
    assert "Nobody has met Nana yet." in page
    assert "Day 9 of 42" in page


def test_the_service_manager_reads_it_and_changes_nothing() -> None:
    conference = a_conference(prepared=False)
    response = come_to("conference", conference.reference, worker=conference.referral.decided_by)
    page = response.content.decode()
    assert "Nobody has met Nana yet." in page
    assert reverse("prepare_guest", args=[conference.reference, guest_named(conference, "Nana").pk]) not in page
    assert "Set a day and place" not in page


def test_the_referrer_sees_the_facts_and_nobody_of_the_family() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    prepared(
        guest_named(conference, "Nana"),
        note="Afraid of the police.",
        their_words="They should sleep at mine.",
        words_read_by="Ruth",
    )
    prepared_child(conference.children.all()[0], their_words="I want to stay with Nana.")
    note_need(
        conference=conference,
        person=guest_named(conference, "Nana").person,
        kind=NeedKind.TRAVEL,
        detail="A lift past the old house",
        by=coordinator_at(conference),
        at=timezone.now(),
    )
    page = come_to("conference", conference.reference, worker=conference.referral.referrer).content.decode()
    assert "The Madeup Community Hall" in page
    assert "will come" in page
    for secret in ("Nana Rose", "Afraid", "sleep at mine", "stay with Nana", "A lift past", "Met at"):
        assert secret not in page


def test_somebody_not_invited_is_shown_to_the_conferencing_service_alone() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    do_not_invite(
        guest=guest_named(conference, "Nana"),
        reason=NotInvitedWhy.ORDER,
        why="A court order until June.",
        by=coordinator_at(conference),
        at=timezone.now(),
    )
    assert "A court order until June." in opened_by_coordinator(conference, "conference")
    page = come_to("conference", conference.reference, worker=conference.referral.referrer).content.decode()
    assert "Nana" not in page
    assert "order" not in page


def test_a_stranger_signs_in_and_another_worker_does_not_learn_of_it() -> None:
    conference = a_conference()
    stranger = come_to("conference", conference.reference, worker=None)
    assert "sign-in" in stranger.headers.get("Location", "") or "Sign in" in stranger.content.decode()
    assert come_to("conference", conference.reference, worker=a_coordinator()).status_code == 404
    assert come_to("conference", conference.reference, worker=a_social_worker()).status_code == 404


def test_every_opening_is_written_down() -> None:
    conference = a_conference()
    opened_by_coordinator(conference, "conference")
    looked = AuditEvent.objects.filter(event="family.opened", family_id=conference.family_id).first()
    assert looked is not None
    assert (looked.actor_id, looked.detail) == (coordinator_at(conference).pk, {"page": "conference"})


@pytest.mark.parametrize("status", list(ConferenceStatus))
def test_every_step_of_the_way_has_its_page(status: ConferenceStatus) -> None:
    conference = a_conference(status)
    assert conference.status == status
    assert conference.family.name in opened_by_coordinator(conference, "conference")
    assert "The day of the meeting" in opened_by_coordinator(conference, "hold_conference")


def queries_for(conference: Conference) -> int:
    client = at(coordinator_at(conference))
    client.get(reverse("conference", args=[conference.reference]))
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("conference", args=[conference.reference]))
    return len(asked)


def test_sixteen_guests_ask_the_database_no_more_than_four() -> None:
    assert queries_for(a_conference(relatives=15)) == queries_for(a_conference(relatives=3))
