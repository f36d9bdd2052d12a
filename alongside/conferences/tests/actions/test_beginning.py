"""Beginning to prepare, the first meeting and another."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from alongside.conferences.actions import (
    CannotBeginPreparing,
    CannotHoldConference,
    begin_preparing,
    begin_sharing,
    do_not_hold,
    do_not_invite,
    hold_another,
    note_need,
)
from alongside.conferences.queries import what_blocks
from alongside.conferences.states import ConferenceStatus, NeedKind, NotHeldWhy, NotInvitedWhy
from alongside.conferences.tests.factories import (
    a_conference,
    an_accepted_referral,
    coordinator_at,
    coordinator_of,
    guest_named,
)
from alongside.families.actions import withdraw_consent
from alongside.families.models import Family
from alongside.families.tests.factories import a_family, a_relative
from alongside.partners.tests.factories import a_coordinator
from alongside.people.tests.factories import a_child
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral

ASKED = timezone.now() - timedelta(days=9)
pytestmark = pytest.mark.django_db


def test_every_grown_up_is_asked_and_every_child_prepared() -> None:
    family = a_family(children=2, at=ASKED)
    a_relative(family, given_names="Nana Rose")
    a_relative(family, a_child("Kemi", age=15), relationship="Half-sister")
    a_relative(family, given_names="Grandad", died_on=date(2020, 1, 1))
    conference = a_conference(referral=an_accepted_referral(family=family, at=ASKED), prepared=False)
    assert [guest.person.given_names for guest in conference.guests.all()] == ["Ruth", "Nana Rose"]
    assert {child.child.given_names for child in conference.children.all()} == {"Ayo", "Tem"}


def test_somebody_known_to_need_an_interpreter_has_that_need_from_the_start() -> None:
    family = a_family(at=ASKED)
    a_relative(family, given_names="Ike", needs_interpreter=True, first_language="Yoruba")
    conference = a_conference(referral=an_accepted_referral(family=family, at=ASKED), prepared=False)
    assert what_blocks(conference, on=timezone.localdate()).count("No interpreter for Ike (Yoruba).") == 1


def test_the_referrer_is_asked_too() -> None:
    conference = a_conference(prepared=False)
    assert conference.service_guests.get().worker == conference.referral.referrer


def test_not_without_a_coordinator() -> None:
    referral = a_referral(ReferralStatus.ACCEPTED)
    with pytest.raises(CannotBeginPreparing, match="No coordinator has been chosen"):
        begin_preparing(referral=referral, by=a_coordinator(referral.service), at=timezone.now())


def test_not_before_the_request_is_accepted() -> None:
    referral = a_referral(ReferralStatus.SENT)
    with pytest.raises(CannotBeginPreparing, match="The request has not been accepted"):
        begin_preparing(referral=referral, by=a_coordinator(referral.service), at=timezone.now())


def test_not_once_everyone_took_their_agreement_back() -> None:
    referral = an_accepted_referral()
    takes_back(referral.family)
    with pytest.raises(CannotBeginPreparing, match="Nobody with parental responsibility agrees any more"):
        begin_preparing(referral=referral, by=coordinator_of(referral), at=timezone.now())


def takes_back(family: Family) -> None:
    for consent in family.consents.all():
        withdraw_consent(consent=consent, on=timezone.localdate(), by=family.added_by, at=timezone.now())


def test_agreement_taken_back_stands_in_the_way_of_the_meeting() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    takes_back(conference.family)
    assert "Nobody with parental responsibility agrees any more." in what_blocks(conference, on=timezone.localdate())
    with pytest.raises(CannotHoldConference, match="agrees any more"):
        begin_sharing(conference=conference, by=coordinator_at(conference), at=timezone.now())


def test_another_meeting_keeps_away_whoever_was_not_safe_and_remembers_needs() -> None:
    conference = a_conference()
    by, now = coordinator_at(conference), timezone.now()
    nana, ruth = guest_named(conference, "Nana"), guest_named(conference, "Ruth")
    do_not_invite(guest=nana, reason=NotInvitedWhy.BAIL, why="Bail until May.", by=by, at=now)
    note_need(conference=conference, person=ruth.person, kind=NeedKind.FOOD, detail="Halal", by=by, at=now)
    do_not_hold(conference=conference, reason=NotHeldWhy.CHANGED, why="Things changed.", by=by, at=now)
    second = hold_another(referral=conference.referral, by=by, at=now)
    assert second.number == 2
    assert guest_named(second, "Nana").not_invited == NotInvitedWhy.BAIL
    assert guest_named(second, "Ruth").met_on is None
    assert [(need.detail, need.arranged) for need in second.needs.all()] == [("Halal", False)]


def test_there_is_no_first_meeting_twice() -> None:
    conference = a_conference(ConferenceStatus.NOT_HELD)
    with pytest.raises(CannotBeginPreparing, match="There has been a meeting for this request already"):
        begin_preparing(referral=conference.referral, by=coordinator_at(conference), at=timezone.now())


def test_another_needs_a_first() -> None:
    referral = an_accepted_referral()
    with pytest.raises(CannotBeginPreparing, match="There has been no meeting yet"):
        hold_another(referral=referral, by=coordinator_of(referral), at=timezone.now())
