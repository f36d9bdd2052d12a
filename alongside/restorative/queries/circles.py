"""The circles somebody facilitates: theirs alone."""

from django.db.models import QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.foundation.languages import ENGLISH
from alongside.restorative.models import Circle
from alongside.restorative.queries.questions import questions_for, service_asking
from alongside.restorative.rules.circles import CirclePlan, Place, Step, to_begin_with
from alongside.restorative.states import Audience, CircleStep, ReaderAge


def circles_of(worker: User) -> QuerySet[Circle]:
    """Newest first."""
    return Circle.objects.filter(facilitator=worker)


def get_circle_for(worker: User, number: int) -> Circle:
    """404, never 403: nobody learns of another's circle."""
    if (circle := circles_of(worker).filter(pk=number).first()) is None:
        raise Http404
    return circle


def plan_of(circle: Circle) -> CirclePlan:
    steps = tuple(Step(CircleStep(step["kind"]), str(step["card"])) for step in circle.steps)
    return CirclePlan(circle.title, tuple(circle.seats), steps)


def place_of(circle: Circle) -> Place:
    return Place(circle.step, circle.turn)


def start_for(worker: User, title: str) -> CirclePlan:
    """A sensible start: a check-in, three of the questions the worker's service asks everyone, a check-out."""
    questions = questions_for(service_asking(worker), Audience.EVERYONE, ReaderAge.ADULT, ENGLISH)
    return to_begin_with(title, questions)
