"""Made-up circles."""

from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.partners.tests.factories import a_practitioner, a_service
from alongside.restorative.actions.circles import begin_circle, new_circle
from alongside.restorative.models import Circle
from alongside.restorative.rules.circles import CirclePlan, in_steps

NAMES = ("Ana", "Zebedee", "Nana Ruth")
CARDS = in_steps("How are you?", ["What happened?", "What next?"], "What do you take with you?")


def a_worker_of_circles() -> User:
    return a_practitioner(Role.PRACTITIONER, service=a_service(), job_title="Family worker").worker


def a_planned_circle(
    by: User | None = None, *, seats: tuple[str, ...] = NAMES, title: str = "A made-up circle"
) -> Circle:
    plan = CirclePlan(title, seats, CARDS)
    return new_circle(plan=plan, by=by or a_worker_of_circles(), at=timezone.now())


def a_circle_going_on(by: User | None = None, **more: object) -> Circle:
    circle = a_planned_circle(by, **more)  # type: ignore[arg-type]
    return begin_circle(circle=circle, by=circle.facilitator, at=timezone.now())


def now(circle: Circle) -> Circle:
    """As it stands in the database."""
    return Circle.objects.get(pk=circle.pk)
