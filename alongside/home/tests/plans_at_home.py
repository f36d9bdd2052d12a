"""A family that lives by its plan, and each of them at their own browser."""

from datetime import datetime, timedelta
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.factories import a_relative, mother_of
from alongside.home.tests.at_home import at_home
from alongside.people.models import Person
from alongside.plans.models import Plan, Promise
from alongside.plans.queries.at_home import key_for
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories


def a_plan_we_live_by(*, days_ago: int = 0, status: PlanStatus = PlanStatus.AGREED) -> Plan:
    """Nana Rose takes Ayo to school and Ruth checks; Ruth rests; the services find out about the bus pass."""
    return factories.a_plan(status, at=timezone.now() - timedelta(days=days_ago))


def ruth(plan: Plan) -> Person:
    return mother_of(plan.family)


def nana(plan: Plan) -> Person:
    return factories.nana_of(plan)


def browser_of(plan: Plan, person: Person, *, language: str = "en-gb", at: datetime | None = None) -> Client:
    return at_home(plan.family, person, language=language, at=at)


def stranger(plan: Plan) -> Person:
    """Somebody of the family who was nowhere when the plan was made."""
    return a_relative(plan.family, relationship="Uncle", given_names="Dele", family_name="Exampleton").person


def promise_of(plan: Plan, words: str) -> Promise:
    return plan.promises.get(what__contains=words)


def reads(client: Client, page: str = "our_plan", *args: Any, **query: str) -> str:
    answer = client.get(reverse(page, args=args), query)
    assert answer.status_code == 200, f"{page}: {answer.status_code} {answer.get('Location', '')}"
    return str(answer.content.decode())


def presses(client: Client, who: Person, promise: Promise, mark: str, **more: str) -> Any:
    return client.post(reverse("mark_promise", args=[key_for(promise, who)]), {"mark": mark, **more})
