"""Whatever people do about the places of one session, in whatever order: never too many, and nobody twice."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from alongside.foundation.blockers import Cannot
from alongside.training.actions.agree_place import agree_place, not_agree_place
from alongside.training.actions.attending import mark
from alongside.training.actions.booking import book
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.choose_places import choose_places
from alongside.training.actions.closing import close_register, open_register_again
from alongside.training.actions.give_place import give_place
from alongside.training.actions.line import end_offers
from alongside.training.actions.pass_place_on import pass_place_on
from alongside.training.actions.sessions import call_off_session, change_session
from alongside.training.actions.take_offer import let_offer_go, take_offer
from alongside.training.actions.walking_in import walk_in
from alongside.training.models import Attendance, Booking, Session
from alongside.training.queries.arranging import plan_of
from alongside.training.queries.places import candidates_for, line_of, room_of
from alongside.training.states import LIVE, BookingStatus, Came, PlacesGiven, SessionStatus
from alongside.training.tests.factories import a_course, a_learner, a_session, a_trainer, terms

pytestmark = pytest.mark.django_db
PEOPLE = st.integers(0, 4)
# Said here once more, so that no change there changes what is held to here.
HELD = (BookingStatus.AGREEING, BookingStatus.OFFERED, BookingStatus.BOOKED)
MANY = settings().max_examples
MOMENTS = st.sampled_from(
    [timedelta(seconds=1), timedelta(hours=1), timedelta(hours=7), timedelta(days=2), timedelta(days=6)]
)


class Places(RuleBasedStateMachine):
    """Five people, and one session of two or three places in three weeks."""

    session: Session

    @initialize(
        agrees=st.booleans(), chosen=st.sampled_from([False, False, True]), capacity=st.integers(2, 3), ask=PEOPLE
    )
    def begin(self, *, agrees: bool, chosen: bool, capacity: int, ask: int) -> None:
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.at = timezone.now()
        begins = self.at + timedelta(days=21)
        costs = terms(charge_place=1_000, charge_late=2_000, charge_no_show=3_000)
        more: dict[str, Any] = {}
        if chosen:
            more = {"places_given": PlacesGiven.CHOSEN, "chosen_on": timezone.localdate(begins) - timedelta(days=9)}
        course = a_course(manager_agrees=agrees, terms=costs)
        self.session = a_session(course, starts_at=begins, capacity=capacity, days=2, **more)
        self.trainer = a_trainer()
        self.session.trainers.create(worker=self.trainer)
        self.people = [a_learner() for _ in range(5)]
        self.ran_at: datetime | None = None
        self.away: set[int] = set()
        for who in range(ask + 1):
            self.asks(who)

    def teardown(self) -> None:
        if hasattr(self, "undo"):
            transaction.set_rollback(True)
            self.undo.__exit__(None, None, None)

    # ------------------------------------------------------------------------------------------------ what people do

    @rule(who=PEOPLE)
    def asks(self, who: int) -> None:
        before = line_of(self.session)
        offers = room_of(self.session, at=self.at).offers
        learner = self.people[who]
        made = self.tries(
            lambda: book(
                session=self.session,
                learner=learner,
                organisation=learner.practitioner.organisation,
                manager_email="mina@madeup-school.example",
                by=learner,
                at=self.at,
            )
        )
        if made and made.status in HELD and offers:
            assert len(before) <= room_of(self.session, at=self.at).free, "somebody new overtook the line"

    @rule(who=PEOPLE, yes=st.booleans())
    def manager_answers(self, who: int, *, yes: bool) -> None:
        if place := self.latest_of(who):
            act = agree_place if yes else not_agree_place
            self.tries(lambda: act(booking=place, by="Mina Overseer-Madeup", at=self.at))

    @rule(who=PEOPLE, what=st.sampled_from([take_offer, let_offer_go, cancel_place]))
    def answers(self, who: int, what: Callable[..., Booking]) -> None:
        self.answers_with(who, what)

    def answers_with(self, who: int, what: Callable[..., Booking]) -> None:
        if place := self.latest_of(who):
            self.tries(lambda: what(booking=place, by=self.people[who], at=self.at))

    @rule(who=PEOPLE, what=st.just(cancel_place))
    def gives_back(self, who: int, what: Callable[..., Booking]) -> None:
        self.answers_with(who, what)

    @rule(who=PEOPLE, to=PEOPLE)
    def passes_on(self, who: int, to: int) -> None:
        if place := self.latest_of(who):
            said = {"name": "A colleague", "email": self.people[to].email}
            self.tries(lambda: pass_place_on(booking=place, **said, by=self.people[who], at=self.at))

    @rule(who=PEOPLE)
    def is_given_a_place(self, who: int) -> None:
        learner = self.people[who]
        said: dict[str, Any] = {
            "name": learner.name,
            "email": learner.email,
            "organisation": learner.practitioner.organisation,
        }
        self.tries(lambda: give_place(session=self.session, **said, by=self.trainer, at=self.at))

    @rule(who=PEOPLE, by_trainer=st.booleans())
    def walks_in(self, who: int, *, by_trainer: bool) -> None:
        learner = self.people[who]
        self.tries(
            lambda: walk_in(
                session=self.session,
                learner=learner,
                organisation=learner.practitioner.organisation,
                by_trainer=by_trainer,
                by=self.trainer if by_trainer else learner,
                at=self.at,
            )
        )

    # ----------------------------------------------------------------------------------------- what who arranges does

    @rule(chosen=st.sets(PEOPLE), others_wait=st.booleans())
    def chooses(self, chosen: set[int], *, others_wait: bool) -> None:
        asked = candidates_for(self.session)
        wanted = {one.pk for one in asked if self.people.index(one.learner) in chosen}
        seen = {one.pk for one in asked}
        self.tries(
            lambda: choose_places(
                session=self.session, chosen=wanted, seen=seen, others_wait=others_wait, by=self.trainer, at=self.at
            )
        )

    @rule(capacity=st.integers(1, 4))
    def changes_capacity(self, capacity: int) -> None:
        plan = plan_of(Session.objects.get(pk=self.session.pk))
        changed = type(plan)(**{**vars(plan), "capacity": capacity})
        self.tries(lambda: change_session(session=self.session, plan=changed, by=self.trainer, at=self.at))

    @rule(who=PEOPLE, came=st.sampled_from(Came), day=st.integers(0, 1))
    def is_marked(self, who: int, came: Came, day: int) -> None:
        if place := self.latest_of(who):
            on = list(self.session.days.all())[day]
            self.tries(lambda: mark(booking=place, day=on, came=came, by=self.trainer, at=self.at))

    @rule(what=st.sampled_from([close_register, open_register_again]))
    def closes(self, what: Callable[..., Session]) -> None:
        self.tries(lambda: what(session=self.session, by=self.trainer, at=self.at))

    @rule(sure=st.integers(0, 40))
    def is_called_off(self, sure: int) -> None:
        if sure == 40:
            self.tries(lambda: call_off_session(session=self.session, why="Ill.", by=self.trainer, at=self.at))

    # ---------------------------------------------------------------------------------------------------- time passes

    @rule(by=MOMENTS, ran=st.booleans())
    def time_passes(self, by: timedelta, *, ran: bool) -> None:
        self.goes_to(self.at + by, ran=ran)

    @rule(edge=st.integers(-1, 1), ran=st.booleans())
    def a_held_place_nearly_ends(self, edge: int, *, ran: bool) -> None:
        held = Booking.objects.filter(session=self.session, held_until__gt=self.at).order_by("held_until").first()
        if held and held.held_until:
            self.goes_to(held.held_until + timedelta(seconds=edge), ran=ran)

    @rule(
        edge=st.integers(-1, 1),
        hours=st.sampled_from([-3, -2, -1, 0, 1]),
        day=st.integers(0, 1),
        ran=st.booleans(),
        sure=st.integers(0, 20),
    )
    def a_day_nears(self, edge: int, hours: int, day: int, *, ran: bool, sure: int) -> None:
        if sure < 15:  # or it would be the day before anybody had done much
            return
        starts = list(self.session.days.all())[day].starts_at
        self.goes_to(starts + timedelta(hours=hours, seconds=edge), ran=ran)

    def goes_to(self, at: datetime, *, ran: bool) -> None:
        if at > self.at:
            self.at = at
        if ran:
            end_offers(at=self.at)
            self.ran_at = self.at

    # ------------------------------------------------------------------------------------------------ what is always so

    @invariant()
    def nobody_has_more_than_there_is(self) -> None:
        """But for who walked in where somebody did not come, who may still come on another day."""
        held = self.places(status__in=HELD)
        self.away |= set(Attendance.objects.filter(booking__in=held, came=Came.NO).values_list("booking", flat=True))
        walked_in = held.filter(walked_in=True).count()
        capacity = Session.objects.get(pk=self.session.pk).capacity
        assert held.count() <= capacity + min(walked_in, len(self.away))

    @invariant()
    def each_has_one_place(self) -> None:
        who = list(self.places(status__in=LIVE).values_list("learner", flat=True))
        assert len(who) == len(set(who))

    @invariant()
    def whatever_ended_says_when(self) -> None:
        for place in self.places().exclude(status__in=LIVE):
            assert place.ended_at is not None
            assert place.held_until is None

    @invariant()
    def a_free_place_waits_for_nobody_who_could_take_it(self) -> None:
        session = Session.objects.select_related("course__terms").get(pk=self.session.pk)
        room = room_of(session, at=self.at)
        if self.ran_at != self.at or session.status != SessionStatus.OPEN or not room.offers:
            return
        assert not (room.free and room.next_up)
        assert not self.places(held_until__lte=self.at).exists()

    @invariant()
    def nobody_is_charged_who_should_not_be(self) -> None:
        for place in self.places().prefetch_related("charges"):
            due = [one.charged_for for one in place.charges.all() if one.let_off_at is None]
            assert len(due) <= 1, due
            assert not due or place.status in (BookingStatus.BOOKED, BookingStatus.CANCELLED), due

    # ------------------------------------------------------------------------------------------------------- what helps

    def places(self, **more: Any) -> Any:
        return Booking.objects.filter(session=self.session, **more)

    def latest_of(self, who: int) -> Booking | None:
        found = self.places(learner=self.people[who]).select_related("session", "learner", "organisation")
        latest: Booking | None = found.order_by("-pk").first()
        return latest

    def tries(self, act: Callable[[], Any]) -> Any:
        try:
            with transaction.atomic():
                return act()
        except Cannot:
            return None


def test_places_stay_right_whatever_people_do_in_whatever_order() -> None:
    run_state_machine_as_test(
        Places, settings=settings(max_examples=MANY, stateful_step_count=30, suppress_health_check=list(HealthCheck))
    )
