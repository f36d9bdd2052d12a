"""What the family says back."""

import pytest

from alongside.plans.models import Answer, Plan
from alongside.plans.states import PlanStatus, PointAnswer
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan() -> Plan:
    return factories.answer(factories.a_plan(PlanStatus.PRESENTED), PointAnswer.CHANGE)


def asked(plan: Plan) -> Answer:
    return next(answer for answer in factories.again(plan).answers.all() if answer.answer == PointAnswer.CHANGE)


def test_the_coordinator_writes_their_words_and_who_said_them(plan: Plan) -> None:
    address, by, nana = (
        doors.at("note_family_reply", plan, asked(plan).pk),
        factories.coordinator_of(plan),
        factories.nana_of(plan),
    )
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="What the family says")

    doors.posts(by, address, words="We take turns.", spoken_by=str(nana.pk))

    assert (asked(plan).reply.words, asked(plan).reply.spoken_by) == ("We take turns.", nana)


def test_no_words_no_reply(plan: Plan) -> None:
    address = doors.at("note_family_reply", plan, asked(plan).pk)

    assert "Write an answer." in doors.page(doors.posts(factories.coordinator_of(plan), address, words=" "))


def test_an_answer_of_another_plan_is_not_found(plan: Plan) -> None:
    address = doors.at("note_family_reply", factories.a_plan(), asked(plan).pk)

    assert doors.signed_in(factories.coordinator_of(plan)).get(address).status_code == 404
