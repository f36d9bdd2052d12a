"""Made-up meetings, each brought to where it stands through the actions, with everybody prepared on the way."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.conferences.actions import (
    adjourn_conference,
    arrange_conference,
    begin_agreeing,
    begin_preparing,
    begin_private_time,
    begin_sharing,
    change_service_guest,
    do_not_hold,
    end_private_time,
    finish_conference,
    note_attendance,
    prepare_child,
    prepare_guest,
)
from alongside.conferences.models import ChildPreparation, Conference, Guest, PrivateTime
from alongside.conferences.states import Came, ChildComing, Coming, ConferenceStatus, MetHow, NotHeldWhy, PlanWriting
from alongside.families.models import Family
from alongside.families.tests.factories import a_family, a_relative
from alongside.foundation.components import LONDON
from alongside.people.models import Person
from alongside.referrals.actions import share_report
from alongside.referrals.models import FamilyReport, Referral
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral, allocated
from tests.remembered import remembered

RELATIVES = (("Nana Rose", "Nana"), ("Dele", "Uncle"), ("Ike", "Grandad"), ("Femi", "Dad’s cousin"))
GOING_ON = (ConferenceStatus.SHARING, ConferenceStatus.PRIVATE_TIME, ConferenceStatus.AGREEING)
ON_THE_DAY = (*GOING_ON, ConferenceStatus.HELD, ConferenceStatus.ADJOURNED)


def an_accepted_referral(
    *, family: Family | None = None, coordinator: User | None = None, at: datetime | None = None, **answers: Any
) -> Referral:
    """A request that was accepted and has its coordinator; the family has had the short report."""
    at = at or timezone.now() - timedelta(days=9)
    referral = a_referral(ReferralStatus.ACCEPTED, family=family or a_family(at=at), at=at, **answers)
    report = FamilyReport.objects.filter(referral=referral).latest("number")
    if report.shared_at is None:
        share_report(report=report, by=referral.referrer, at=at)
    return allocated(referral, coordinator, at=at)


@remembered
def a_conference(
    status: ConferenceStatus = ConferenceStatus.PREPARING,
    *,
    family: Family | None = None,
    referral: Referral | None = None,
    coordinator: User | None = None,
    relatives: int = 1,
    prepared: bool = True,
    writing: PlanWriting = PlanWriting.ON_PAPER,
    starts_at: datetime | None = None,
    at: datetime | None = None,
    **answers: Any,
) -> Conference:
    """A meeting in this state, as things stand at `at`. Arranged, it starts in an hour unless `starts_at` is given.

    Everybody is prepared and everything is arranged, unless `prepared` is false (which goes no further than
    preparing). Besides the mother, `relatives` more people of the family are asked.
    """
    at = at or timezone.now()
    family = family or _a_family(relatives, at - timedelta(days=9), referral)
    referral = referral or an_accepted_referral(
        family=family, coordinator=coordinator, at=at - timedelta(days=9), **answers
    )
    conference = begin_preparing(referral=referral, by=coordinator_of(referral), at=at - timedelta(days=7))
    if prepared:
        everyone_is_prepared(conference, at=at - timedelta(days=3))
    if status != ConferenceStatus.PREPARING:
        _bring_to(status, conference, writing, starts_at, at)
    return again(conference)


def _a_family(relatives: int, at: datetime, referral: Referral | None) -> Family:
    if referral:
        return referral.family
    family = a_family(at=at)
    for number in range(relatives):
        name, relationship = RELATIVES[number] if number < len(RELATIVES) else (f"Cousin {number}", "Cousin")
        a_relative(family, given_names=name, relationship=relationship)
    return family


def again(conference: Conference) -> Conference:
    """The meeting as it is saved now."""
    related = Conference.objects.select_related("family", "referral__service", "referral__referrer")
    return related.get(pk=conference.pk)


def coordinator_of(referral: Referral) -> User:
    """Who prepares this family's meeting."""
    return referral.allocations.get(ended_at=None).coordinator


def coordinator_at(conference: Conference) -> User:
    return coordinator_of(conference.referral)


def guest_named(conference: Conference, name: str) -> Guest:
    """The guest with this name, or this beginning of it."""
    return next(
        guest
        for guest in conference.guests.select_related("person", "conference")
        if guest.person.full_name.startswith(name)
    )


def answers_of_guest(met_on: date, **changes: Any) -> dict[str, Any]:
    """What is written about somebody who was met, will come and is ready."""
    answers: dict[str, Any] = {
        "met_on": met_on,
        "met_how": MetHow.AT_HOME,
        "note": "",
        "coming": Coming.COMES,
        "their_words": "",
        "words_read_by": "",
        "ready": True,
        "not_ready_why": "",
    }
    return answers | changes


def answers_of_child(prepared_on: date | None, **changes: Any) -> dict[str, Any]:
    """What is written about a child who wants to come, and how they take part."""
    answers: dict[str, Any] = {
        "wants_to_come": True,
        "their_words": "",
        "words_read_by": "",
        "coming": ChildComing.ALL,
        "decided_by": "Mum and Nana",
        "decided_why": "It is about the children, and they want to be there.",
        "prepared_by": "Nana Rose",
        "prepared_on": prepared_on,
        "speaks_for": "Nana Rose",
        "stays_in_private_time": "Nana Rose",
        "advocate": "",
        "advocate_stays": None,
    }
    return answers | changes


def prepared(guest: Guest, *, at: datetime | None = None, **changes: Any) -> Guest:
    """Somebody who was met, with anything else that is to be said of them."""
    at = at or timezone.now()
    by = coordinator_at(guest.conference)
    answers = answers_of_guest(at.astimezone(LONDON).date()) | changes
    return prepare_guest(guest=guest, answers=answers, by=by, at=at)


def prepared_child(child: ChildPreparation, *, at: datetime | None = None, **changes: Any) -> ChildPreparation:
    """A child whose part is settled, with anything else that is to be said of it."""
    at = at or timezone.now()
    by = coordinator_at(child.conference)
    answers = answers_of_child(at.astimezone(LONDON).date()) | changes
    return prepare_child(preparation=child, answers=answers, by=by, at=at)


def everyone_is_prepared(conference: Conference, *, at: datetime | None = None) -> Conference:
    """Every relative met, every child's part settled, and the referrer coming."""
    at, by = at or timezone.now(), coordinator_at(conference)
    for guest in conference.guests.all():
        prepared(guest, at=at)
    for child in conference.children.all():
        unborn = {"wants_to_come": None, "coming": ""} if child.child.is_unborn else {}
        prepared_child(child, at=at, **unborn)
    for worker in conference.service_guests.all():
        change_service_guest(
            guest=worker, name=worker.name, from_where="", why=worker.why, coming=Coming.COMES, by=by, at=at
        )
    return again(conference)


def arranged(conference: Conference, *, starts_at: datetime, at: datetime) -> Conference:
    """A day and a place."""
    return arrange_conference(
        conference=conference,
        starts_at=starts_at,
        venue="The Madeup Community Hall",
        venue_how_to_get_there="The number 1 bus stops outside.",
        food="Jollof rice and juice",
        by=coordinator_at(conference),
        at=at,
    )


def a_private_time(
    conference: Conference,
    *,
    people: list[Person] | None = None,
    for_whom: str = "",
    writing: PlanWriting = PlanWriting.ON_PAPER,
    at: datetime | None = None,
) -> PrivateTime:
    """Private family time for these people, or for every relative."""
    return begin_private_time(
        conference=conference,
        people=people or [guest.person for guest in conference.guests.filter(not_invited="")],
        for_whom=for_whom,
        writing=writing,
        by=coordinator_at(conference),
        at=at or timezone.now(),
    )


def attendance_noted(conference: Conference, *, at: datetime | None = None) -> Conference:
    """Everyone who was invited came."""
    return note_attendance(
        conference=conference,
        guests={guest.pk: Came.IN_PERSON for guest in conference.guests.filter(not_invited="")},
        children={child.pk: Came.IN_PERSON for child in conference.children.all() if not child.child.is_unborn},
        service_guests={guest.pk: Came.PART for guest in conference.service_guests.all()},
        by=coordinator_at(conference),
        at=at or timezone.now(),
    )


def _bring_to(
    status: ConferenceStatus, conference: Conference, writing: PlanWriting, starts_at: datetime | None, at: datetime
) -> None:
    by = coordinator_at(conference)
    if status == ConferenceStatus.NOT_HELD:
        do_not_hold(
            conference=conference,
            reason=NotHeldWhy.FAMILY_NO,
            why="The family found its own way.",
            by=by,
            at=at,
        )
        return
    begins = starts_at or (at - timedelta(hours=3) if status in ON_THE_DAY else at + timedelta(hours=1))
    arranged(conference, starts_at=begins, at=min(begins, at) - timedelta(days=2))
    if status == ConferenceStatus.ARRANGED:
        return
    begin_sharing(conference=conference, by=by, at=begins)
    if status == ConferenceStatus.ADJOURNED:
        adjourn_conference(conference=conference, why="Nana Rose fell ill.", by=by, at=at)
        return
    if status == ConferenceStatus.SHARING:
        return
    private_time = a_private_time(conference, writing=writing, at=begins + timedelta(hours=1))
    if status == ConferenceStatus.PRIVATE_TIME:
        return
    end_private_time(private_time=private_time, by=by, at=begins + timedelta(hours=2))
    begin_agreeing(conference=conference, by=by, at=begins + timedelta(hours=2))
    if status == ConferenceStatus.HELD:
        attendance_noted(conference, at=at)
        finish_conference(conference=conference, by=by, at=at)
