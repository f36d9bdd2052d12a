"""Preparing and holding a family's meeting in the sample city."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.conferences.actions import (
    adjourn_conference,
    arrange_conference,
    arrange_need,
    begin_agreeing,
    begin_preparing,
    begin_private_time,
    begin_sharing,
    change_service_guest,
    do_not_hold,
    do_not_invite,
    end_private_time,
    finish_conference,
    note_attendance,
    note_need,
    note_no_plan,
    prepare_child,
    prepare_guest,
)
from alongside.conferences.models import Conference, PrivateTime
from alongside.conferences.states import (
    Came,
    ChildComing,
    Coming,
    MetHow,
    NeedKind,
    NotHeldWhy,
    NotInvitedWhy,
    PlanWriting,
)
from alongside.referrals.models import Referral

VENUE = "Sample Street Community Centre"


def begin(referral: Referral, by: User, *, at: datetime) -> Conference:
    return begin_preparing(referral=referral, by=by, at=at)


def met(at: datetime, coming: Coming = Coming.COMES, **more: Any) -> dict[str, Any]:
    """Somebody was met at home, and says whether they come."""
    return {
        "met_on": timezone.localdate(at), "met_how": MetHow.AT_HOME, "note": "", "coming": coming, "their_words": "",
        "words_read_by": "", "ready": True, "not_ready_why": "",
    } | more  # fmt: skip


def child_comes(at: datetime, **more: Any) -> dict[str, Any]:
    """A child wants to come, and does."""
    return {
        "wants_to_come": True, "their_words": "", "words_read_by": "", "coming": ChildComing.PART,
        "decided_by": "Mum and the coordinator", "decided_why": "They asked to be there at the start.",
        "prepared_by": "Ines Mythmore, advocate", "prepared_on": timezone.localdate(at),
        "speaks_for": "Ines Mythmore, advocate", "stays_in_private_time": "Gran", "advocate": "Ines Mythmore",
        "advocate_stays": False,
    } | more  # fmt: skip


def meet_some(conference: Conference, by: User, *, at: datetime) -> None:
    """Half of the people have been met; the rest still has to be."""
    for guest in list(conference.guests.order_by("id"))[:2]:
        prepare_guest(guest=guest, answers=met(at), by=by, at=at)


def keep_one_away(conference: Conference, by: User, *, at: datetime) -> None:
    guest = conference.guests.order_by("id")[1]
    why = "There is an order that he may not come near her home. He will write a letter."
    do_not_invite(guest=guest, reason=NotInvitedWhy.ORDER, why=why, by=by, at=at)


def prepare_all(conference: Conference, by: User, *, at: datetime) -> None:
    """Everyone is met, the children too, and what they need is arranged."""
    for guest in conference.guests.filter(not_invited=""):
        prepare_guest(guest=guest, answers=met(at), by=by, at=at)
    for preparation in conference.children.select_related("child"):
        prepare_child(preparation=preparation, answers=child_comes(at), by=by, at=at)
    first = conference.guests.order_by("id")[0]
    need = note_need(
        conference=conference, person=first.person, kind=NeedKind.CHILDCARE, detail="For the little one", by=by, at=at
    )
    arrange_need(need=need, arranged=True, arranged_detail="A crèche worker comes along", by=by, at=at)
    say_the_referrer_comes(conference, by, at=at)


def say_the_referrer_comes(conference: Conference, by: User, *, at: datetime) -> None:
    for guest in conference.service_guests.filter(worker=conference.referral.referrer):
        change_service_guest(
            guest=guest, name=guest.name, from_where=guest.from_where, why="Says why everyone is here",
            coming=Coming.COMES, by=by, at=at,
        )  # fmt: skip


def arrange(conference: Conference, by: User, *, starts_at: datetime, at: datetime) -> None:
    arrange_conference(
        conference=conference, starts_at=starts_at, venue=VENUE, by=by, at=at, food="Rice, salad, cake",
        venue_how_to_get_there="Bus 999 to Sample Street. Step-free.", family_wishes="A quiet room for the children.",
    )  # fmt: skip


def begin_meeting(conference: Conference, by: User, *, at: datetime) -> None:
    begin_sharing(conference=conference, by=by, at=at)


def go_private(conference: Conference, by: User, *, at: datetime) -> PrivateTime:
    people = [guest.person for guest in conference.guests.filter(not_invited="").select_related("person")]
    return begin_private_time(conference=conference, people=people, writing=PlanWriting.ON_PAPER, by=by, at=at)


def come_back(conference: Conference, private_time: PrivateTime, by: User, *, at: datetime) -> None:
    end_private_time(private_time=private_time, by=by, at=at)
    begin_agreeing(conference=conference, by=by, at=at)
    note_attendance(
        conference=conference,
        guests={guest.pk: Came.IN_PERSON for guest in conference.guests.filter(not_invited="")},
        children={preparation.pk: Came.PART for preparation in conference.children.filter(child__expected_on=None)},
        service_guests={guest.pk: Came.IN_PERSON for guest in conference.service_guests.all()},
        by=by,
        at=at,
    )


def stop_for_now(conference: Conference, by: User, *, at: datetime) -> None:
    adjourn_conference(conference=conference, why="Gran felt unwell. Everyone wants her there.", by=by, at=at)


def end_without_a_plan(conference: Conference, by: User, *, at: datetime) -> None:
    finish_conference(conference=conference, by=by, at=at)
    note_no_plan(conference=conference, why="The family wants to think, and to meet again.", by=by, at=at)


def not_hold(conference: Conference, by: User, *, at: datetime) -> None:
    why = "The family decided to wait until the summer. Nobody holds it against them."
    do_not_hold(conference=conference, reason=NotHeldWhy.FAMILY_NO, why=why, by=by, at=at)


def finish(conference: Conference, by: User, *, at: datetime) -> None:
    finish_conference(conference=conference, by=by, at=at + timedelta(minutes=10))
