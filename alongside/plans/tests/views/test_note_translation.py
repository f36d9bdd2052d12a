"""The plan in another language."""

import pytest

from alongside.plans import queries
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def typed(plan: Plan, **changes: str) -> dict[str, str]:
    texts = queries.texts_to_translate(plan)
    words = {f"text-{number}": f"كلمات {number}" for number in range(len(texts))}
    return {"language": "ar", "interpreter": "Hafsa", **words, **changes}


def test_an_interpreters_words_are_kept_and_can_be_put_right() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address, by = doors.at("note_translation", plan), factories.coordinator_of(plan)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="Nothing is translated by a machine")

    doors.posts(by, address, **typed(plan))
    again = doors.at("change_translation", plan, "ar")
    doors.is_for(by, again, words="كلمات 0")
    doors.posts(by, again, **typed(plan, **{"text-0": "كلمات أفضل"}))

    translation = plan.translations.get()
    assert (translation.language, translation.interpreter) == ("Arabic", "Hafsa")
    assert translation.texts["hopes"] == "كلمات أفضل"


def test_a_gap_or_no_interpreter_comes_back_with_what_was_typed() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address = doors.at("note_translation", plan)

    seen = doors.page(
        doors.posts(factories.coordinator_of(plan), address, **typed(plan, **{"text-0": "", "interpreter": ""}))
    )

    assert "Write the words for “What we want”." in seen
    assert "كلمات 1" in seen
    assert not plan.translations.exists()


def test_a_plan_that_is_not_agreed_is_not_translated_yet() -> None:
    plan = factories.a_plan(PlanStatus.PRESENTED)
    seen = doors.page(doors.posts(factories.coordinator_of(plan), doors.at("note_translation", plan), **typed(plan)))

    assert "once it is agreed" in seen


def test_a_language_it_is_not_in_is_not_found() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    address = doors.at("change_translation", plan, "pl")

    assert doors.signed_in(factories.coordinator_of(plan)).get(address).status_code == 404
