"""The review itself."""

import pytest

from alongside.families.states import Status
from alongside.plans.models import Plan
from alongside.plans.states import CameTo, PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.views import doors

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan() -> Plan:
    plan = factories.a_plan(PlanStatus.AGREED)
    factories.a_review(plan, said=False)
    return plan


def test_what_is_said_is_kept_even_before_everything_is(plan: Plan) -> None:
    address, by = doors.at("review", plan), factories.coordinator_of(plan)
    doors.turns_away_strangers(address)
    doors.hides_from_who_is_not_involved(address)
    doors.refuses(factories.referrer_of(plan), address)
    doors.is_for(by, address, words="What became of each promise?")
    promise, child = plan.promises.all()[0], plan.family.children[0].person
    typed = {
        f"promise-{promise.pk}": "partly",
        f"promise-{promise.pk}-said_by": "Ayo",
        f"promise-{promise.pk}-words": "Most days",
        f"child-{child.pk}-lives_with": "Nana",
        f"child-{child.pk}-status": "child_in_need",
        "how_it_is_going": "Better",
    }

    doors.posts(by, address, **typed)

    review = plan.reviews.get()
    finding, noted = review.findings.get(), review.children.get()
    assert (finding.came_to, finding.said_by, finding.words) == (CameTo.PARTLY, "Ayo", "Most days")
    assert (noted.lives_with, noted.status) == ("Nana", Status.CHILD_IN_NEED)
    assert "Most days" in doors.signed_in(by).get(address).content.decode()


def test_half_an_answer_comes_back_and_nothing_of_the_page_is_half_saved(plan: Plan) -> None:
    promise = plan.promises.all()[0]
    typed = {f"promise-{promise.pk}": "kept", "how_it_is_going": "Better"}

    seen = doors.page(doors.posts(factories.coordinator_of(plan), doors.at("review", plan), **typed))

    assert "Say who says so." in seen
    assert "Better" in seen
    assert plan.reviews.get().how_it_is_going == ""


def test_no_review_no_page() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)

    assert doors.signed_in(factories.coordinator_of(plan)).get(doors.at("review", plan)).status_code == 404
