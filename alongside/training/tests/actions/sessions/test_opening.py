"""Letting people book a session, calling it off, throwing it away."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.messages.models import Message
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions.asked import arrange_asked, ask_for_session
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.sessions import (
    CannotCallOff,
    CannotOpen,
    CannotThrowAway,
    call_off_session,
    change_session,
    open_session,
    throw_away_session,
)
from alongside.training.models import Session, SessionDay
from alongside.training.queries.arranging import plan_of
from alongside.training.rules.sessions import SessionPlan, Span
from alongside.training.states import BookingStatus, PlacesGiven, SessionStatus
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session, a_trainer, terms

pytestmark = pytest.mark.django_db


def a_draft(**more: object) -> Session:
    session = a_session(status=SessionStatus.DRAFT, **more)  # type: ignore[arg-type]
    session.trainers.create(worker=a_trainer())
    return session


def test_once_open_it_can_be_booked() -> None:
    session = a_draft()
    open_session(session=session, by=a_trainer(), at=timezone.now())
    assert a_booking(session).status == BookingStatus.BOOKED
    assert AuditEvent.objects.filter(event="training.session_opened").count() == 1


def test_what_stands_in_the_way_is_said_and_nothing_changes() -> None:
    session = a_session(status=SessionStatus.DRAFT, place="")
    session.days.all().delete()
    with pytest.raises(CannotOpen) as refusal:
        open_session(session=session, by=a_trainer(), at=timezone.now())
    assert refusal.value.reasons == [
        "Say on which day it is.",
        "Say where it is: a place, or a link to join online.",
        "Choose who holds it.",
    ]
    session.refresh_from_db()
    assert session.status == SessionStatus.DRAFT


def test_it_is_not_opened_twice_or_after_its_day() -> None:
    with pytest.raises(CannotOpen, match="being prepared"):
        open_session(session=a_session(), by=a_trainer(), at=timezone.now())
    session = a_draft()
    with pytest.raises(CannotOpen, match="has passed"):
        open_session(session=session, by=a_trainer(), at=timezone.now() + timedelta(days=30))


def test_calling_it_off_ends_every_place_and_tells_each_person_why() -> None:
    session = a_session(a_course(manager_agrees=True), capacity=1)
    agreeing, waiting = a_booking(session), a_booking(session)
    chosen = a_session(places_given=PlacesGiven.CHOSEN, chosen_on=timezone.localdate() + timedelta(days=1))
    wanted = a_booking(chosen)
    trainer, at = a_trainer(), timezone.now()
    before = Message.objects.count()
    for one in (session, chosen):
        call_off_session(session=one, why="The hall is flooded.", by=trainer, at=at)
    for booking in (agreeing, waiting, wanted):
        booking.refresh_from_db()
        assert (booking.status, booking.ended_at, booking.held_until) == (BookingStatus.CALLED_OFF, at, None)
        assert booking.ended_by == trainer
    told = {one.to for one in Message.objects.order_by("pk")[before:]}
    assert {agreeing.learner.email, waiting.learner.email, wanted.learner.email} <= told
    session.refresh_from_db()
    assert (session.status, session.called_off_why) == (SessionStatus.CALLED_OFF, "The hall is flooded.")


def test_who_had_cancelled_too_late_is_not_charged_for_what_is_not_held() -> None:
    late = a_booking(a_session(a_course(terms=terms(charge_late=5_000)), starts_at=timezone.now() + timedelta(days=1)))
    cancel_place(booking=late, by=late.learner, at=timezone.now())
    assert late.charges.get().let_off_at is None
    trainer = a_trainer()
    call_off_session(session=late.session, why="The hall is flooded.", by=trainer, at=timezone.now())
    charge = late.charges.get()
    assert (charge.let_off_by, charge.let_off_why) == (trainer, "The session was called off.")


def test_who_had_cancelled_before_is_not_told() -> None:
    session = a_session()
    gone = a_booking(session)
    gone.status, gone.ended_at = BookingStatus.CANCELLED, timezone.now()
    gone.save()
    before = Message.objects.count()
    call_off_session(session=session, why="The hall is flooded.", by=a_trainer(), at=timezone.now())
    gone.refresh_from_db()
    assert gone.status == BookingStatus.CANCELLED
    assert Message.objects.count() == before


def test_without_a_reason_nothing_is_called_off() -> None:
    booking = a_booking()
    with pytest.raises(CannotCallOff, match="Say why"):
        call_off_session(session=booking.session, why="  ", by=a_trainer(), at=timezone.now())
    booking.refresh_from_db()
    assert booking.status == BookingStatus.BOOKED


def test_what_has_been_held_is_not_called_off() -> None:
    session = a_session(starts_at=timezone.now() - timedelta(days=1))
    with pytest.raises(CannotCallOff, match="has been held"):
        call_off_session(session=session, why="Too few came.", by=a_trainer(), at=timezone.now())


def test_a_draft_is_thrown_away_with_all_that_hangs_on_it() -> None:
    session = a_draft()
    session.shares.create(kind="school", places=3)
    throw_away_session(session=session, by=a_trainer(), at=timezone.now())
    assert not Session.objects.exists()
    assert not SessionDay.objects.exists()
    assert AuditEvent.objects.filter(event="training.session_thrown_away").count() == 1


def test_what_people_could_book_is_not_thrown_away() -> None:
    with pytest.raises(CannotThrowAway, match="Call it off"):
        throw_away_session(session=a_session(), by=a_trainer(), at=timezone.now())
    assert Session.objects.count() == 1


def test_a_setting_that_asked_is_told_when_its_session_opens_and_keeps_it() -> None:
    trainer, at, learner = a_trainer(), timezone.now(), a_learner()
    asked = ask_for_session(setting="the pastoral team", how_many=12, by=learner, at=at)
    session = arrange_asked(asked=asked, course=a_course(), by=trainer, at=at).session
    assert session is not None
    with pytest.raises(CannotThrowAway, match="told that it is coming"):
        throw_away_session(session=session, by=trainer, at=at)
    begins = at + timedelta(days=20)
    plan = SessionPlan(
        days=[Span(begins, begins + timedelta(hours=2))],
        place="Madeup School",
        trainers=[trainer.pk],
        capacity=12,
        only_for_id=session.only_for_id,
    )
    change_session(session=session, plan=plan, by=trainer, at=at)
    before = Message.objects.count()
    open_session(session=session, by=trainer, at=at)
    assert [one.to for one in Message.objects.order_by("pk")[before:]] == [learner.email]
    assert plan_of(Session.objects.get(pk=session.pk)) == plan


def test_only_those_who_arrange_training_may() -> None:
    worker, at = a_social_worker(), timezone.now()
    for act in (
        lambda: open_session(session=a_draft(), by=worker, at=at),
        lambda: call_off_session(session=a_session(), why="No.", by=worker, at=at),
        lambda: throw_away_session(session=a_draft(), by=worker, at=at),
    ):
        with pytest.raises(NotAllowed):
            act()
