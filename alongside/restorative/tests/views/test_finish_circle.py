"""Ending a circle: it says what goes and what stays, before and after."""

import pytest
from django.urls import reverse

from alongside.families.tests.doors import page_of, signed_in
from alongside.restorative.states import CircleStatus
from alongside.restorative.tests.circles import NAMES, a_circle_going_on, a_planned_circle, a_worker_of_circles, now
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first, nobody_else_finds_it

pytestmark = pytest.mark.django_db


def test_before_it_says_what_goes_and_after_that_it_is_gone() -> None:
    circle = a_circle_going_on()
    where = reverse("finish_circle", args=[circle.pk])
    a_stranger_signs_in_first(where)
    a_role_is_told_no(where)
    nobody_else_finds_it(where, a_worker_of_circles())
    assert "the names and the cards are gone for good" in page_of(circle.facilitator, where)
    after = signed_in(circle.facilitator).post(where, {"keeps": "We ring on Mondays."}, follow=True).content.decode()
    assert "The names and the cards are gone." in after
    assert "We ring on Mondays." in after
    assert not [name for name in NAMES if name in after]


def test_it_may_be_nothing() -> None:
    circle = a_circle_going_on()
    page = signed_in(circle.facilitator).post(reverse("finish_circle", args=[circle.pk]), {"keeps": ""}, follow=True)
    assert "Nothing. That is fine." in page.content.decode()


@pytest.mark.parametrize("kept", ["x" * 100_000, "a\x00b"])
def test_what_cannot_be_kept_ends_nothing_and_is_still_there(kept: str) -> None:
    circle = a_circle_going_on()
    answer = signed_in(circle.facilitator).post(reverse("finish_circle", args=[circle.pk]), {"keeps": kept})
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()
    assert now(circle).status == CircleStatus.GOING_ON
    assert now(circle).seats == list(NAMES)


def test_in_two_browsers_the_second_is_told_and_what_they_typed_is_not_lost() -> None:
    circle = a_circle_going_on()
    where = reverse("finish_circle", args=[circle.pk])
    signed_in(circle.facilitator).post(where, {"keeps": "First"})
    page = signed_in(circle.facilitator).post(where, {"keeps": "Second"}).content.decode()
    assert "This circle is over." in page
    assert "Second" in page
    assert now(circle).kept == "First"


def test_what_has_not_begun_does_not_end() -> None:
    circle = a_planned_circle()
    answer = signed_in(circle.facilitator).get(reverse("finish_circle", args=[circle.pk]))
    assert answer["Location"] == reverse("plan_circle", args=[circle.pk])
