"""Planning a circle, running it, and ending it so that nothing is kept but what the circle wants kept.

What is written into the house's own story names nobody and says nothing of what was asked.
"""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.restorative.models import Circle
from alongside.restorative.queries.circles import place_of, plan_of
from alongside.restorative.rules import circles as rules
from alongside.restorative.states import CIRCLE_TRANSITIONS, CircleStatus

MOVED_ON = "The circle had moved on already. This is where it is now."


class CannotPlanCircle(Cannot):
    """Why a circle cannot be planned like this, or not begin."""


class CannotRunCircle(Cannot):
    """Why a circle cannot go on like this, or not end."""


def _locked(circle: Circle, by: User) -> Circle:
    require(Permission.RESTORATIVE_NOTE, of=by)
    return Circle.objects.select_for_update().get(pk=circle.pk, facilitator=by)


def _put(circle: Circle, plan: rules.CirclePlan) -> None:
    circle.title = plan.title
    circle.seats = list(plan.seats)
    circle.steps = [{"kind": step.kind.value, "card": step.card} for step in plan.steps]


@transaction.atomic
def new_circle(*, plan: rules.CirclePlan, by: User, at: datetime) -> Circle:
    """Begin to plan one."""
    require(Permission.RESTORATIVE_NOTE, of=by)
    if blockers := rules.blockers_to_planning(plan, status=CircleStatus.PLANNED):
        raise CannotPlanCircle(blockers)
    circle = Circle(facilitator=by, begun_at=at)
    _put(circle, plan)
    circle.save()
    record("circle.planned", subject=circle, by=by, at=at)
    return circle


@transaction.atomic
def plan_circle(*, circle: Circle, plan: rules.CirclePlan, by: User, at: datetime) -> Circle:
    """Change the plan. While it goes on, the circle stays where it is."""
    circle = _locked(circle, by)
    if blockers := rules.blockers_to_planning(plan, status=circle.status):
        raise CannotPlanCircle(blockers)
    place = rules.place_after(place_of(circle), before=plan_of(circle), now=plan)
    _put(circle, plan)
    circle.step, circle.turn = place.step, place.turn
    circle.save()
    record("circle.changed", subject=circle, by=by, at=at)
    return circle


@transaction.atomic
def begin_circle(*, circle: Circle, by: User, at: datetime) -> Circle:
    """People sit down. From now on one screen says whose turn it is."""
    circle = _locked(circle, by)
    if blockers := rules.blockers_to_beginning(plan_of(circle), status=circle.status):
        raise CannotPlanCircle(blockers)
    circle.status, circle.begun_at = CircleStatus.GOING_ON, at
    circle.step = circle.turn = 0
    circle.save()
    record("circle.begun", subject=circle, by=by, at=at)
    return circle


@transaction.atomic
def move_circle(  # no line is written of who spoke and when: that would be keeping the circle
    *,
    circle: Circle,
    press: str,
    seen: rules.Place,
    by: User,
    at: datetime,  # noqa: ARG001 (every action says when)
) -> Circle:
    """One press. `seen` is where the circle was on the screen it was pressed on: a second press of the same changes
    nothing, so nobody’s turn is lost.
    """
    circle = _locked(circle, by)
    if circle.status != CircleStatus.GOING_ON:
        raise CannotRunCircle(rules.WHERE_IT_IS[CircleStatus(circle.status)])
    place = place_of(circle)
    if place != seen:
        raise CannotRunCircle(MOVED_ON)
    if blockers := rules.blockers_to_pressing(press, place, seats=len(circle.seats), steps=len(circle.steps)):
        raise CannotRunCircle(blockers)
    place = rules.after_pressing(press, place, seats=len(circle.seats))
    circle.step, circle.turn = place.step, place.turn
    circle.save(update_fields=["step", "turn"])
    return circle


@transaction.atomic
def finish_circle(*, circle: Circle, kept: str, by: User, at: datetime) -> Circle:
    """It is over. The names and the cards go at once; what the circle wants kept stays, which may be nothing."""
    circle = _locked(circle, by)
    if CircleStatus.OVER not in CIRCLE_TRANSITIONS[CircleStatus(circle.status)]:
        raise CannotRunCircle(rules.WHERE_IT_IS[CircleStatus(circle.status)])
    circle.status, circle.over_at, circle.kept = CircleStatus.OVER, at, kept
    circle.seats, circle.steps, circle.step, circle.turn = [], [], 0, 0
    circle.save()
    record("circle.over", subject=circle, by=by, at=at)
    return circle


@transaction.atomic
def throw_away_circle(*, circle: Circle, by: User, at: datetime) -> Circle:
    """Nothing of it stays: a plan that is not needed, or a circle that is over and wants nothing kept any more."""
    circle = _locked(circle, by)
    if circle.status == CircleStatus.GOING_ON:
        raise CannotRunCircle("This circle is going on. End it first.")
    record("circle.thrown_away", subject=circle, by=by, at=at)
    circle.delete()
    return circle
