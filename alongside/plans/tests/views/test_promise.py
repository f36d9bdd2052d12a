"""Adding and changing one promise."""

from typing import Any

import pytest

from alongside.plans.models import Plan
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def add(plan: Plan, **typed: str) -> Any:
    said = {"what": "Sings", "person": "", "service_name": "", "worker": "", "when": "", "checker": ""}
    address = doors.at("add_promise", plan)
    return doors.posts(factories.coordinator_of(plan), address, **(said | {"checker_name": ""} | typed))


def test_it_is_for_the_coordinator() -> None:
    plan = factories.a_plan()
    for address in (doors.at("add_promise", plan), doors.at("change_promise", plan, plan.promises.all()[0].pk)):
        doors.turns_away_strangers(address)
        doors.hides_from_who_is_not_involved(address)
        doors.refuses(factories.referrer_of(plan), address)
        doors.is_for(factories.coordinator_of(plan), address, words="One promise")


def test_a_relative_promises() -> None:
    plan = factories.a_plan(whole=False)

    assert add(plan, person=str(factories.nana_of(plan).pk)).status_code == 302
    assert plan.promises.get().person == factories.nana_of(plan)


def test_a_promise_with_no_one_comes_back_with_what_was_typed() -> None:
    plan = factories.a_plan(whole=False)
    seen = doors.page(add(plan, what="Sings loudly"))

    assert "Choose who does this, or name a service below." in seen
    assert "Sings loudly" in seen


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("x" * 100_000, "Use 20,000 characters or fewer"), ("a\x00b", "a character that cannot be saved"), ("", "Write")],
    ids=["too long", "a NUL", "nothing"],
)
def test_what_can_not_be_kept_is_said_in_a_sentence(typed: str, sentence: str) -> None:
    plan = factories.a_plan(whole=False)

    assert sentence in doors.page(add(plan, what=typed, service_name="School"))
    assert not plan.promises.exists()


def test_somebody_of_another_family_can_not_be_named() -> None:
    plan, other = factories.a_plan(whole=False), factories.a_plan(whole=False)

    assert "Choose one of the answers" in doors.page(add(plan, person=str(factories.nana_of(other).pk)))


def test_a_promise_is_changed_and_one_of_another_plan_is_not_found() -> None:
    plan, other = factories.a_plan(), factories.a_plan()
    promise = plan.promises.all()[0]
    typed = {"what": "Walks with Ayo", "person": str(factories.nana_of(plan).pk), "when": "", "checker": ""}
    by = factories.coordinator_of(plan)

    assert doors.posts(by, doors.at("change_promise", plan, promise.pk), **typed).status_code == 302
    assert factories.again(plan).promises.all()[0].what == "Walks with Ayo"
    foreign = other.promises.all()[0].pk
    assert doors.signed_in(by).get(doors.at("change_promise", plan, foreign)).status_code == 404
