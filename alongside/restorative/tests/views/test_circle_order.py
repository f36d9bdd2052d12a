"""The running order on paper."""

import pytest
from django.urls import reverse

from alongside.families.tests.doors import page_of, signed_in
from alongside.restorative.tests.circles import CARDS, NAMES, a_planned_circle, a_worker_of_circles
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first

pytestmark = pytest.mark.django_db


def test_every_name_and_every_card_in_their_order() -> None:
    circle = a_planned_circle()
    where = reverse("circle_order", args=[circle.pk])
    a_stranger_signs_in_first(where)
    a_role_is_told_no(where)
    assert signed_in(a_worker_of_circles()).get(where).status_code == 404
    page = page_of(circle.facilitator, where).partition("<main")[2]
    places = [page.index(words) for words in (*NAMES, *(step.card for step in CARDS))]
    assert places == sorted(places)
