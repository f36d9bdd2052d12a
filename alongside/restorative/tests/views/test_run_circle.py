"""The one screen of a circle: it works without JavaScript, in two browsers, and whatever is sent to it."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.families.tests.doors import page_of, signed_in
from alongside.restorative.models import Circle
from alongside.restorative.tests.circles import (
    CARDS,
    NAMES,
    a_circle_going_on,
    a_planned_circle,
    a_worker_of_circles,
    now,
)
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first, nobody_else_finds_it

pytestmark = pytest.mark.django_db


def where(circle: Circle) -> str:
    return reverse("run_circle", args=[circle.pk])


def press(browser: Client, circle: Circle, which: str, step: object, turn: object) -> str:
    answer = browser.post(where(circle), {"press": which, "step": step, "turn": turn}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def place(circle: Circle) -> tuple[int, int]:
    return now(circle).step, now(circle).turn


def test_each_door() -> None:
    circle = a_circle_going_on()
    a_stranger_signs_in_first(where(circle))
    a_role_is_told_no(where(circle))
    nobody_else_finds_it(where(circle), a_worker_of_circles())


def test_it_says_the_step_the_card_who_speaks_now_and_who_next() -> None:
    circle = a_circle_going_on()
    page = page_of(circle.facilitator, where(circle))
    assert "Step 1 of 4" in page
    assert f'dir="auto">{CARDS[0].card}</h1>' in page
    assert page.index("Speaks now") < page.index(NAMES[0]) < page.index("Then") < page.index(NAMES[1])
    assert "autofocus" in page, "With a keyboard, one press takes the circle on."


def test_the_whole_circle_by_its_buttons() -> None:
    circle = a_circle_going_on()
    browser = signed_in(circle.facilitator)
    for step in range(len(CARDS)):
        for turn in range(len(NAMES)):
            page = press(browser, circle, "next_person", step, turn)
        assert "Everyone has had their turn." in page
        if step + 1 < len(CARDS):
            assert 'value="next_step"' in page
            page = press(browser, circle, "next_step", step, len(NAMES))
            assert CARDS[step + 1].card in page
    assert 'value="next_step"' not in page
    assert reverse("finish_circle", args=[circle.pk]) in page


def test_two_browsers_on_one_circle_take_nobodys_turn() -> None:
    circle = a_circle_going_on()
    phone, laptop = signed_in(circle.facilitator), signed_in(circle.facilitator)
    press(phone, circle, "next_person", 0, 0)
    assert "had moved on already" in press(laptop, circle, "next_person", 0, 0)
    assert place(circle) == (0, 1)


def test_back_undoes_one_press() -> None:
    circle = a_circle_going_on()
    browser = signed_in(circle.facilitator)
    press(browser, circle, "pass", 0, 0)
    press(browser, circle, "back", 0, 1)
    assert place(circle) == (0, 0)


@pytest.mark.parametrize(
    ("which", "step", "turn"),
    [
        ("nonsense", 0, 0), ("", 0, 0), ("next_step", 0, 0), ("next_person", "", ""), ("next_person", -1, 0),
        ("next_person", "²", 0), ("next_person", 10**30, 0), ("\x00", 0, 0), ("x" * 9999, 0, 0), ("back", 0, 0),
    ],
)  # fmt: skip
def test_whatever_is_sent_the_circle_keeps_its_place(which: str, step: object, turn: object) -> None:
    circle = a_circle_going_on()
    page = press(signed_in(circle.facilitator), circle, which, step, turn)
    assert "Please read" in page
    assert place(circle) == (0, 0)


def test_names_of_every_kind_stand_on_the_screen() -> None:
    names = ("أمي", "O’Nèil <b>", "Long" * 15)
    page = page_of((circle := a_circle_going_on(seats=names)).facilitator, where(circle))
    assert "أمي" in page
    assert "O’Nèil &lt;b&gt;" in page


def test_a_plan_that_has_not_begun_is_planned_first() -> None:
    circle = a_planned_circle()
    answer = signed_in(circle.facilitator).get(where(circle))
    assert answer["Location"] == reverse("plan_circle", args=[circle.pk])
