"""Adding, changing and copying a session."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.messages.models import Message
from alongside.partners.states import OrganisationKind
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions.sessions import (
    CannotArrange,
    add_session,
    change_session,
    copy_as_series,
    copy_session,
    open_session,
)
from alongside.training.models import Attendance, Session
from alongside.training.queries.arranging import plan_of
from alongside.training.rules.sessions import SessionPlan, Span, span_on
from alongside.training.states import BookingStatus, Came, CameHow, PlacesGiven, SessionStatus
from alongside.training.tests.factories import (
    a_booking,
    a_course,
    a_learner,
    a_session,
    a_trainer,
    an_organisation_of,
)

pytestmark = pytest.mark.django_db
AT = datetime(2027, 1, 4, 9, tzinfo=UTC)
FIRST = span_on(date(2027, 2, 1), time(9, 30), time(12, 30))
SECOND = span_on(date(2027, 2, 8), time(9, 30), time(12, 30))


def ready(**more: object) -> SessionPlan:
    plan = SessionPlan(days=[FIRST, SECOND], place="Madeup Hall", trainers=[a_trainer().pk], capacity=10)
    return replace(plan, **more)  # type: ignore[arg-type]


def an_open_session(**more: object) -> Session:
    trainer = a_trainer()
    session = add_session(course=a_course(), plan=ready(**more), by=trainer, at=AT)
    return open_session(session=session, by=trainer, at=AT)


def days_of(session: Session) -> list[Span]:
    return [Span(one.starts_at, one.ends_at) for one in session.days.order_by("starts_at")]


def test_a_new_session_is_being_prepared_and_says_all_that_was_planned() -> None:
    organisation = an_organisation_of()
    plan = ready(
        places_given=PlacesGiven.CHOSEN,
        chosen_on=date(2027, 1, 20),
        shares={OrganisationKind.SCHOOL.value: 4, OrganisationKind.HEALTH.value: 0},
        only_for_id=organisation.pk,
        online_link="https://meet.example/x",
    )
    session = add_session(course=a_course(), plan=plan, by=a_trainer(), at=AT)
    assert session.status == SessionStatus.DRAFT
    saved = plan_of(Session.objects.get(pk=session.pk))
    assert saved == replace(plan, shares={"school": 4})


def test_what_cannot_be_leaves_nothing_behind() -> None:
    with pytest.raises(CannotArrange, match="overlaps"):
        add_session(course=a_course(), plan=ready(days=[FIRST, FIRST]), by=a_trainer(), at=AT)
    assert not Session.objects.exists()


def test_whoever_holds_it_has_an_open_account() -> None:
    gone = a_learner()
    gone.is_active = False
    gone.save()
    with pytest.raises(CannotArrange, match="open account"):
        add_session(course=a_course(), plan=ready(trainers=[gone.pk]), by=a_trainer(), at=AT)


def test_a_learner_may_hold_a_session() -> None:
    learner = a_learner()
    session = add_session(course=a_course(), plan=ready(trainers=[learner.pk]), by=a_trainer(), at=AT)
    assert session.trainers.get().worker == learner


def test_a_day_that_moves_stays_the_same_row() -> None:
    session = an_open_session()
    rows = list(session.days.order_by("starts_at").values_list("pk", flat=True))
    later = span_on(date(2027, 2, 15), time(10), time(13))
    change_session(session=session, plan=ready(days=[SECOND, later]), by=a_trainer(), at=AT)
    assert days_of(session) == [SECOND, later]
    assert sorted(session.days.values_list("pk", flat=True)) == sorted(rows)


def test_days_come_and_go() -> None:
    session = an_open_session()
    third = span_on(date(2027, 2, 15), time(10), time(13))
    change_session(session=session, plan=ready(days=[third, SECOND, FIRST]), by=a_trainer(), at=AT)
    assert days_of(session) == [FIRST, SECOND, third]
    change_session(session=session, plan=ready(days=[SECOND]), by=a_trainer(), at=AT)
    assert days_of(session) == [SECOND]


def test_everybody_with_a_place_is_told_of_another_day_and_who_waits_is_not() -> None:
    session = an_open_session(capacity=1)
    has, waits = a_booking(session, at=AT), a_booking(session, at=AT)
    before = Message.objects.count()
    change_session(session=session, plan=ready(capacity=1, days=[SECOND]), by=a_trainer(), at=AT)
    told = list(Message.objects.order_by("pk")[before:])
    assert [one.training for one in told if one.to == has.learner.email] == [f"booking {has.pk} changed"]
    assert not [one for one in told if one.to == waits.learner.email]
    session.refresh_from_db()
    assert (session.changes, session.changed_at) == (1, AT)


def test_who_may_be_chosen_is_told_of_another_day() -> None:
    said = {"places_given": PlacesGiven.CHOSEN, "chosen_on": date(2027, 1, 20)}
    wants = a_booking(an_open_session(**said), at=AT)
    change_session(session=wants.session, plan=ready(days=[SECOND], **said), by=a_trainer(), at=AT)
    assert Message.objects.filter(training=f"booking {wants.pk} changed", to=wants.learner.email).exists()


def test_nobody_is_told_of_what_they_need_not_know() -> None:
    session = an_open_session()
    a_booking(session, at=AT)
    before = Message.objects.count()
    change_session(session=session, plan=ready(capacity=11, walk_ins=False), by=a_trainer(), at=AT)
    session.refresh_from_db()
    assert (session.capacity, session.walk_ins, session.changes) == (11, False, 0)
    assert Message.objects.count() == before


def test_there_are_never_fewer_places_than_are_held() -> None:
    session = an_open_session()
    for _ in range(2):
        a_booking(session, at=AT)
    with pytest.raises(CannotArrange, match="2 places are taken: there cannot be fewer than 2"):
        change_session(session=session, plan=ready(capacity=1), by=a_trainer(), at=AT)
    session.refresh_from_db()
    assert session.capacity == 10


def test_with_more_places_who_waits_is_offered_one() -> None:
    session = an_open_session(capacity=1)
    a_booking(session, at=AT)
    waits = a_booking(session, at=AT)
    change_session(session=session, plan=ready(capacity=2), by=a_trainer(), at=AT)
    waits.refresh_from_db()
    assert waits.status == BookingStatus.OFFERED


def test_what_people_can_book_keeps_its_day_place_and_trainer() -> None:
    session = an_open_session()
    with pytest.raises(CannotArrange) as refusal:
        change_session(session=session, plan=ready(days=[], place="", trainers=[]), by=a_trainer(), at=AT)
    assert len(refusal.value.reasons) == 3
    assert days_of(session) == [FIRST, SECOND]


def test_a_day_somebody_was_noted_on_stays() -> None:
    session = an_open_session()
    booking = a_booking(session, at=AT)
    first = session.days.earliest("starts_at")
    Attendance.objects.create(booking=booking, day=first, came=Came.YES, how=CameHow.REGISTER, at=AT)
    with pytest.raises(CannotArrange, match="stays as it is"):
        change_session(session=session, plan=ready(days=[SECOND]), by=a_trainer(), at=AT)
    assert days_of(session) == [FIRST, SECOND]


def test_a_session_with_people_from_elsewhere_is_not_made_one_organisations_own() -> None:
    session = an_open_session()
    a_booking(session, at=AT)
    other = an_organisation_of(OrganisationKind.HEALTH, "Madeup Health Trust")
    with pytest.raises(CannotArrange, match="from elsewhere"):
        change_session(session=session, plan=ready(only_for_id=other.pk), by=a_trainer(), at=AT)
    change_session(session=session, plan=ready(only_for_id=an_organisation_of().pk), by=a_trainer(), at=AT)


@pytest.mark.parametrize("status", [SessionStatus.OVER, SessionStatus.CALLED_OFF])
def test_what_is_over_stays_as_it_is(status: SessionStatus) -> None:
    session = a_session(status=status, called_off_why="The hall is flooded.")
    with pytest.raises(CannotArrange):
        change_session(session=session, plan=ready(), by=a_trainer(), at=AT)


def test_a_copy_has_its_days_as_far_apart_and_at_the_same_hours_though_the_clocks_change() -> None:
    session = an_open_session(
        places_given=PlacesGiven.CHOSEN, chosen_on=date(2027, 1, 25), shares={"school": 4}, joining_words="Bring lunch."
    )
    a_booking(session, at=AT)
    copy = copy_session(session=session, first_on=date(2027, 3, 22), by=a_trainer(), at=AT)
    assert copy.status == SessionStatus.DRAFT
    assert copy.reference != session.reference
    assert copy.wall_code != session.wall_code
    assert not copy.bookings.exists()
    assert days_of(copy) == [
        span_on(date(2027, 3, 22), time(9, 30), time(12, 30)),
        span_on(date(2027, 3, 29), time(9, 30), time(12, 30)),
    ]
    assert copy.chosen_on == date(2027, 3, 15)
    ours, theirs = plan_of(copy), plan_of(Session.objects.get(pk=session.pk))
    assert replace(ours, days=(), chosen_on=None) == replace(theirs, days=(), chosen_on=None)


def test_a_copy_begins_on_no_day_that_has_passed() -> None:
    session = an_open_session()
    with pytest.raises(CannotArrange, match="has passed"):
        copy_session(session=session, first_on=date(2026, 12, 1), by=a_trainer(), at=AT)
    assert Session.objects.count() == 1


def test_of_a_series_all_are_made_or_none() -> None:
    """The second would begin at half past one on the night in which no clock shows it."""
    at_night = add_session(
        course=a_course(), plan=ready(days=[span_on(date(2027, 2, 7), time(1, 30), time(4))]), by=a_trainer(), at=AT
    )
    with pytest.raises(CannotArrange, match="28 March 2027"):
        copy_as_series(session=at_night, first_on=date(2027, 3, 21), times=3, weeks_apart=1, by=a_trainer(), at=AT)
    assert Session.objects.count() == 1


def test_without_a_day_there_is_nothing_to_copy() -> None:
    session = add_session(course=a_course(), plan=ready(days=[]), by=a_trainer(), at=AT)
    with pytest.raises(CannotArrange, match="no day yet"):
        copy_session(session=session, first_on=date(2027, 3, 1), by=a_trainer(), at=AT)


def test_what_was_called_off_can_be_copied() -> None:
    session = a_session(status=SessionStatus.CALLED_OFF, called_off_why="The hall is flooded.")
    copy = copy_session(
        session=session, first_on=timezone.localdate() + timedelta(days=60), by=a_trainer(), at=timezone.now()
    )
    assert (copy.status, copy.called_off_why) == (SessionStatus.DRAFT, "")


def test_only_those_who_arrange_training_may() -> None:
    worker, session = a_social_worker(), a_session()
    acts: list[Callable[[], object]] = [
        lambda: add_session(course=a_course(), plan=ready(), by=worker, at=AT),
        lambda: change_session(session=session, plan=ready(), by=worker, at=AT),
        lambda: copy_session(session=session, first_on=date(2027, 3, 1), by=worker, at=AT),
    ]
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
