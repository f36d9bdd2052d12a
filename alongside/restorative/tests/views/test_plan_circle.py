"""Planning a circle without JavaScript: every button keeps all that was typed."""

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from alongside.families.tests.doors import page_of, signed_in
from alongside.restorative.forms.circles import PlanCircle, answers_of
from alongside.restorative.models import Circle
from alongside.restorative.queries.circles import plan_of
from alongside.restorative.states import CircleStatus
from alongside.restorative.tests.circles import NAMES, a_circle_going_on, a_planned_circle, a_worker_of_circles, now
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first, nobody_else_finds_it

pytestmark = pytest.mark.django_db


def where(circle: Circle) -> str:
    return reverse("plan_circle", args=[circle.pk])


def typed(circle: Circle, **changed: Any) -> dict[str, Any]:
    """The page as it is sent, with what was changed on it."""
    answers: dict[str, Any] = {**answers_of(plan_of(now(circle)))}
    answers |= {"seats": answers["seats"].split("\n"), "rounds": answers["rounds"].split("\n")}
    form = PlanCircle(current=answers_of(plan_of(now(circle))), questions=[])
    return {**answers, "seen": form.seen, "more_seats": "", "take": "", "own": "", "press": "save", **changed}


def send(circle: Circle, browser: Client | None = None, **changed: Any) -> str:
    answer = (browser or signed_in(circle.facilitator)).post(where(circle), typed(circle, **changed), follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def cards(circle: Circle) -> list[str]:
    return [step["card"] for step in now(circle).steps]


def test_each_door() -> None:
    circle = a_planned_circle()
    a_stranger_signs_in_first(where(circle))
    a_role_is_told_no(where(circle))
    nobody_else_finds_it(where(circle), a_worker_of_circles())
    assert all(name in page_of(circle.facilitator, where(circle)) for name in NAMES)


def test_people_are_added_moved_and_taken_away() -> None:
    circle = a_planned_circle()
    send(circle, more_seats="Zoe,  Ben B ، أمي,,", press="seat:add")
    assert now(circle).seats == [*NAMES, "Zoe", "Ben B", "أمي"]
    send(circle, press="seat:up:1")
    assert now(circle).seats[:2] == ["Zebedee", "Ana"]
    send(circle, press="seat:down:0")
    send(circle, press="seat:remove:2")
    assert now(circle).seats == ["Ana", "Zebedee", "Zoe", "Ben B", "أمي"]


def test_a_round_is_picked_from_the_questions_or_written() -> None:
    circle = a_planned_circle()
    assert "What has been hardest for you?" in page_of(circle.facilitator, where(circle))
    send(circle, take="What has been hardest for you?", own="My own?", press="round:add")
    assert cards(circle)[1:-1] == ["What happened?", "What next?", "What has been hardest for you?", "My own?"]
    send(circle, press="round:up:3")
    assert cards(circle)[3] == "My own?"


def test_a_button_keeps_what_was_typed_elsewhere_on_the_page() -> None:
    circle = a_planned_circle()
    send(circle, title="Typed just now", check_in="Typed too?", press="seat:remove:0")
    assert (now(circle).title, cards(circle)[0], now(circle).seats) == (
        "Typed just now",
        "Typed too?",
        ["Zebedee", "Nana Ruth"],
    )


def test_the_first_button_of_the_page_only_keeps_what_was_typed() -> None:
    """Enter in any box presses the first button."""
    page = page_of((circle := a_planned_circle()).facilitator, where(circle))
    assert page.index('value="typed"') < page.index('value="seat:')


def test_it_begins_when_two_people_sit_there() -> None:
    circle = a_planned_circle(seats=("Ana",))
    page = send(circle, press="begin")
    assert "two people at least" in page
    assert now(circle).status == CircleStatus.PLANNED
    assert "Speaks now" in send(circle, more_seats="Zebedee", press="begin")
    assert now(circle).status == CircleStatus.GOING_ON


def test_two_browsers_on_one_plan_the_second_is_told_and_sees_both() -> None:
    circle = a_planned_circle()
    late = typed(circle, seats=["Ana", "Zebedee", "Ben"])
    send(circle, seats=["Ana", "Zoe"])
    page = signed_in(circle.facilitator).post(where(circle), late).content.decode()
    assert "Somebody else saved this page while you were writing." in page
    assert "Zoe" in page
    assert "Ben" in page
    assert now(circle).seats == ["Ana", "Zoe"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": ""}, "Give the circle a title."),
        ({"title": "x" * 201}, "Use 200 characters or fewer."),
        ({"seats": ["Ana", "y" * 61]}, "Use 60 letters or fewer"),
        ({"seats": ["Ana\x00", "Zebedee"]}, "a character that cannot be saved"),
        ({"more_seats": "z" * 61}, "Use 60 letters or fewer for a name"),
        ({"more_seats": ", ".join(f"N{n}" for n in range(40))}, "30 seats at most"),
        ({"rounds": ["q" * 301]}, "Use 300 letters or fewer"),
        ({"rounds": [f"Q{n}?" for n in range(21)]}, "20 rounds at most"),
        ({"own": "w" * 100_000}, "Use 300 characters or fewer."),
        ({"take": "no such question"}, "Choose one of the answers on this page."),
    ],
)
def test_what_was_typed_is_kept_where_something_is_wrong(wrong: dict[str, Any], said: str) -> None:
    circle = a_planned_circle()
    before = now(circle).seats
    page = send(circle, **{"check_out": "Zoë’s 🙂 typed already?", **wrong})
    assert said in page
    assert "Zoë’s 🙂 typed already?" in page
    assert now(circle).seats == before


@pytest.mark.parametrize("press", ["seat:up:999999999999", "round:down:-1", "\x00", "x" * 9999, "", "seat:up:²"])
def test_a_button_nobody_made_only_saves(press: str) -> None:
    circle = a_planned_circle()
    send(circle, press=press)
    assert now(circle).seats == list(NAMES)


def test_a_change_while_it_goes_on_leaves_the_circle_where_it_is() -> None:
    circle = a_circle_going_on()
    Circle.objects.filter(pk=circle.pk).update(turn=1)
    assert "Speaks now" in send(circle, more_seats="Zoe", press="go_on")
    assert (now(circle).turn, now(circle).seats[-1]) == (1, "Zoe")
    assert "two people at least" in send(circle, seats=["Ana"], press="save")


def test_words_kept_over_a_sign_out_open_the_page_filled() -> None:
    kept = QueryDict("seats=Ana&seats=Zoe&title=Kept")
    form = PlanCircle(current={"seats": "Ana", "title": "Old"}, kept=kept, questions=[])
    assert form.rows("seats") == ["Ana", "Zoe"]


def test_a_long_card_is_seen_whole_and_a_line_break_in_it_is_a_space() -> None:
    circle = a_planned_circle()
    assert page_of(circle.facilitator, where(circle)).count('rows="2"') == 2 + 3  # its rounds; check-in, own, check-out
    send(circle, check_in="How are you\r\ntoday?", rounds=["What\r\nhappened?"])
    assert cards(circle)[:2] == ["How are you today?", "What happened?"]


@pytest.mark.parametrize(("seats", "first"), [(("Ana", "Zebedee"), "begin"), (("Ana",), "save")])
def test_the_main_button_begins_once_the_circle_can_begin(seats: tuple[str, ...], first: str) -> None:
    circle = a_planned_circle(seats=seats)
    page = page_of(circle.facilitator, where(circle))
    assert f'class="govuk-button" name="press" value="{first}"' in page
    assert page.count('class="govuk-button" name="press"') == 1
