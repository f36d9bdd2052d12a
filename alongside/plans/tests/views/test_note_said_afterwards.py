"""For somebody without a phone who was not there."""

import pytest

from alongside.families.tests.factories import a_relative
from alongside.plans.models import SaidAfterwards
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


def test_who_was_not_there_is_listed_and_what_they_say_is_written_down_for_them() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    uncle, by = a_relative(plan.family, relationship="Uncle", given_names="Dele").person, factories.coordinator_of(plan)
    address = doors.at("note_said_afterwards", plan)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.is_for(by, address, words="What do they say to the plan?")
    assert f"{address}?who={uncle.pk}" in doors.signed_in(by).get(doors.at("plan", plan)).content.decode()
    doors.posts(by, address, who=uncle.pk, answer="instead", words="I can ring on Fridays")
    seen = doors.signed_in(by).get(doors.at("plan", plan)).content.decode()
    assert "I can ring on Fridays" in seen
    assert f"{by.name}</bdi> wrote this down" in seen


def test_instead_without_words_comes_back_and_nothing_is_kept() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    by, address = factories.coordinator_of(plan), doors.at("note_said_afterwards", plan)
    seen = doors.page(doors.posts(by, address, who=factories.nana_of(plan).pk, answer="instead", words=""))
    assert "Say what you could do instead." in seen
    assert not SaidAfterwards.objects.exists()
