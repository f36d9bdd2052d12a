"""Who is written to about a promise, and who is left in peace."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.families.actions import make_home_key
from alongside.families.models import HomeKey, HomePass
from alongside.families.states import CodesBy, Hidden
from alongside.families.tests.factories import a_relative, a_wall
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.people.actions import add_way_to_reach
from alongside.people.models import Person
from alongside.people.states import WayKind
from alongside.plans import actions
from alongside.plans.models import Plan
from alongside.plans.states import MarkKind
from alongside.plans.tasks import remind_of_promises
from alongside.plans.tests import factories
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
NUMBER = "07700900123"


@pytest.fixture(autouse=True)
def _found_somewhere(settings: Any) -> None:
    settings.OUR_ADDRESS = "https://plans.example"


@remembered
def a_plan_due(*, days: int = 1, at: datetime | None = None) -> Plan:
    """Nana Rose buys the shoes by a day; so many days from today."""
    at = at or timezone.now()
    plan = factories.a_plan(at=at)
    more: dict[str, Any] = {"plan": plan, "by": factories.coordinator_of(plan), "at": at}
    day = factories.day_of(at) + timedelta(days=days)
    actions.add_promise(what="Buys the shoes for Ayo", person=factories.nana_of(plan), by_on=day, **more)
    actions.read_back(**more)
    return factories.answer(plan, at=at)


def a_key(plan: Plan, person: Person, *, language: str = "en-gb") -> HomeKey:
    return make_home_key(
        family=plan.family, person=person, word="purple teapot", language=language, codes_by=CodesBy.TEXT,
        codes_to=NUMBER, by=plan.family.added_by, at=timezone.now(),
    )  # fmt: skip


def written() -> list[Message]:
    remind_of_promises(0)
    return list(Message.objects.filter(kind="promise"))


@pytest.mark.parametrize("days", [1, -3])
def test_the_day_before_and_when_it_is_late_they_get_one_neutral_message(days: int) -> None:
    plan = a_plan_due(days=days)
    a_key(plan, factories.nana_of(plan))
    (message,) = written()
    assert message.person == factories.nana_of(plan)
    words = words_of(message)
    assert "https://plans.example/home/tap/" in words
    for telling in ("Ayo", "Rose", "shoes", "plan is", "family", "Madeup"):
        assert telling not in words
    assert len(written()) == 1


@pytest.mark.parametrize("days", [0, 2, -1, -2, -4])
def test_on_other_days_nobody_is_written_to(days: int) -> None:
    plan = a_plan_due(days=days)
    a_key(plan, factories.nana_of(plan))
    assert written() == []


def test_what_is_done_is_left_in_peace() -> None:
    plan = a_plan_due()
    nana = factories.nana_of(plan)
    a_key(plan, nana)
    shoes = plan.promises.get(what__contains="shoes")
    actions.mark_promise(promise=shoes, mark=MarkKind.DONE, person=nana, by=None, at=timezone.now())
    assert written() == []


def test_a_way_that_is_not_safe_is_not_used() -> None:
    plan = a_plan_due()
    nana, by = factories.nana_of(plan), factories.coordinator_of(plan)
    a_key(plan, nana)
    add_way_to_reach(person=nana, kind=WayKind.TEXT, value="07700 900 123", safe=False, by=by, at=timezone.now())
    assert written() == []


def test_where_a_wall_keeps_the_promise_from_them_nothing_is_written() -> None:
    plan = factories.a_plan()
    nana = factories.nana_of(plan)
    more: dict[str, Any] = {"plan": plan, "by": factories.coordinator_of(plan), "at": timezone.now()}
    day = factories.day_of(timezone.now()) + timedelta(days=1)
    dad = a_relative(plan.family, relationship="Dad", given_names="Wulfric", family_name="Sampleton").person
    actions.add_promise(what="Rings Wulfric", person=nana, by_on=day, **more)
    actions.read_back(**more)
    plan = factories.answer(plan)
    a_key(plan, nana)
    a_wall(plan.family, dad, nana, Hidden.EXISTENCE)
    assert written() == []


def test_nobody_without_a_way_in_or_whose_way_in_is_closed_is_written_to() -> None:
    plan = a_plan_due()
    assert written() == []
    key = a_key(plan, factories.nana_of(plan))
    key.ended_at, key.ended_why = timezone.now(), "asked"
    key.save()
    assert written() == []


def test_without_an_address_of_the_house_no_link_is_sent(settings: Any) -> None:
    settings.OUR_ADDRESS = ""
    plan = a_plan_due()
    a_key(plan, factories.nana_of(plan))
    assert written() == []


def test_at_night_it_waits_for_the_morning() -> None:
    plan = a_plan_due()
    key = a_key(plan, factories.nana_of(plan))
    night = timezone.now().replace(hour=23, minute=30)
    promise = plan.promises.get(what__contains="shoes")
    message = actions.remind_of_promise(key=key, promise=promise, address="https://plans.example/t/", at=night)
    assert message.send_after is not None
    assert timezone.localtime(message.send_after).hour == 9
    assert HomePass.objects.get(kind="tap").expires_at - message.send_after == timedelta(days=14)
