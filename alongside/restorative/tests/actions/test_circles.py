"""Circles: planned, run, over, and nothing kept but what the circle wants kept."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import an_editor
from alongside.restorative.actions.circles import (
    CannotPlanCircle,
    CannotRunCircle,
    begin_circle,
    finish_circle,
    move_circle,
    new_circle,
    plan_circle,
    throw_away_circle,
)
from alongside.restorative.models import Circle
from alongside.restorative.queries.circles import place_of, plan_of
from alongside.restorative.rules.circles import CirclePlan, Place
from alongside.restorative.states import CirclePress, CircleStatus
from alongside.restorative.tests.circles import CARDS, NAMES, a_circle_going_on, a_planned_circle, now

pytestmark = pytest.mark.django_db


def press(circle: Circle, which: str, seen: Place | None = None) -> Circle:
    seen = seen or place_of(now(circle))
    return move_circle(circle=circle, press=which, seen=seen, by=circle.facilitator, at=timezone.now())


def to_the_end(circle: Circle, kept: str = "") -> Circle:
    return finish_circle(circle=circle, kept=kept, by=circle.facilitator, at=timezone.now())


def test_a_whole_circle_is_run_and_everyone_has_a_turn_in_each_step() -> None:
    circle = a_circle_going_on()
    for step in range(len(CARDS)):
        for turn in range(len(NAMES)):
            assert place_of(now(circle)) == Place(step, turn)
            press(circle, CirclePress.PASS if turn == 1 else CirclePress.NEXT_PERSON)
        if step + 1 < len(CARDS):
            press(circle, CirclePress.NEXT_STEP)
    with pytest.raises(CannotRunCircle, match="last step"):
        press(circle, CirclePress.NEXT_STEP)


def test_a_second_press_of_the_same_screen_takes_nobodys_turn() -> None:
    circle = a_circle_going_on()
    press(circle, CirclePress.NEXT_PERSON, Place(0, 0))
    with pytest.raises(CannotRunCircle, match="moved on already"):
        press(circle, CirclePress.NEXT_PERSON, Place(0, 0))
    assert place_of(now(circle)) == Place(0, 1)


def test_nothing_is_kept_but_the_title_the_day_and_what_the_circle_wants() -> None:
    circle = to_the_end(a_circle_going_on(), "We meet again in spring.")
    stays = now(circle)
    assert (stays.title, stays.kept) == ("A made-up circle", "We meet again in spring.")
    assert (stays.seats, stays.steps, stays.step, stays.turn) == ([], [], 0, 0)
    rows = str(list(Circle.objects.filter(pk=circle.pk).values()))
    lines = str(list(AuditEvent.objects.filter(subject_id=circle.pk, event__startswith="circle.").values()))
    for gone in (*NAMES, *(step.card for step in CARDS)):
        assert gone not in rows
        assert gone not in lines


def test_the_database_itself_keeps_no_names_of_a_circle_that_is_over() -> None:
    circle = to_the_end(a_circle_going_on())
    with pytest.raises(IntegrityError, match="nothing_is_kept_of_a_circle"), transaction.atomic():
        Circle.objects.filter(pk=circle.pk).update(seats=["Ana"])


def test_a_circle_may_want_nothing_kept() -> None:
    assert to_the_end(a_circle_going_on()).kept == ""


def test_what_is_over_does_not_go_on() -> None:
    circle = to_the_end(a_circle_going_on())
    tries: list[Callable[[], Circle]] = [
        lambda: press(circle, CirclePress.BACK),
        lambda: to_the_end(circle),
        lambda: begin_circle(circle=circle, by=circle.facilitator, at=timezone.now()),
        lambda: plan_circle(circle=circle, plan=CirclePlan("x", (), ()), by=circle.facilitator, at=timezone.now()),
    ]
    for refused in tries:
        with pytest.raises((CannotRunCircle, CannotPlanCircle), match="over"):
            refused()


def test_a_circle_with_one_seat_does_not_begin() -> None:
    circle = a_planned_circle(seats=("Ana",))
    with pytest.raises(CannotPlanCircle, match="two people"):
        begin_circle(circle=circle, by=circle.facilitator, at=timezone.now())


def test_somebody_who_comes_late_sits_down_and_the_circle_stays_where_it_is() -> None:
    circle = a_circle_going_on()
    press(circle, CirclePress.NEXT_PERSON)
    plan = CirclePlan("A made-up circle", (*NAMES, "Zoe"), plan_of(circle).steps)
    changed = plan_circle(circle=circle, plan=plan, by=circle.facilitator, at=timezone.now())
    assert (place_of(changed), changed.seats[-1]) == (Place(0, 1), "Zoe")


def test_a_plan_is_thrown_away_and_nothing_stays() -> None:
    circle = a_planned_circle()
    throw_away_circle(circle=circle, by=circle.facilitator, at=timezone.now())
    assert not Circle.objects.exists()


def test_a_circle_is_not_thrown_away_while_people_sit_in_it() -> None:
    circle = a_circle_going_on()
    with pytest.raises(CannotRunCircle, match="going on"):
        throw_away_circle(circle=circle, by=circle.facilitator, at=timezone.now())


def test_who_does_not_work_restoratively_plans_none() -> None:
    with pytest.raises(NotAllowed):
        new_circle(plan=CirclePlan("x", NAMES, CARDS), by=an_editor(), at=timezone.now())


def test_another_worker_moves_nobody_elses_circle() -> None:
    circle, another = a_circle_going_on(), a_planned_circle().facilitator
    with pytest.raises(Circle.DoesNotExist):
        move_circle(circle=circle, press=CirclePress.PASS, seen=Place(), by=another, at=timezone.now())
    assert now(circle).status == CircleStatus.GOING_ON
