"""Whatever is pressed, in whatever order, a circle keeps its place and everyone has their turn once in each step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.restorative.rules.circles import (
    CirclePlan,
    Place,
    after_button,
    after_pressing,
    blockers_to_beginning,
    blockers_to_pressing,
    in_steps,
    place_after,
    to_begin_with,
)
from alongside.restorative.states import CirclePress, CircleStatus, CircleStep

PRESSES = st.lists(st.sampled_from([*CirclePress.values, "nonsense", ""]), max_size=120)
PLAN = CirclePlan("A made-up circle", ("Ana", "Sam", "Ben"), in_steps("How?", ["What?", "Who?"], "And now?"))


@given(PRESSES, st.integers(2, 6), st.integers(1, 5))
def test_no_row_of_presses_loses_the_place(presses: list[str], seats: int, steps: int) -> None:
    place, way = Place(), [Place()]
    for press in presses:
        if blockers_to_pressing(press, place, seats=seats, steps=steps):
            continue
        after = after_pressing(press, place, seats=seats)
        assert 0 <= after.step < steps
        assert 0 <= after.turn <= seats
        if press == CirclePress.BACK:
            way.pop()
            assert after == way[-1], "Back goes to exactly where the circle was one press ago."
        else:
            way.append(after)
        place = after


@given(PRESSES, st.integers(2, 6), st.integers(1, 5))
def test_everyone_has_their_turn_once_in_each_step(presses: list[str], seats: int, steps: int) -> None:
    """What counts is what was not taken back with Back: on the way that is left, nobody is left out or asked twice."""
    place, turns = Place(), []
    for press in presses:
        if blockers_to_pressing(press, place, seats=seats, steps=steps):
            continue
        if press in (CirclePress.NEXT_PERSON, CirclePress.PASS):
            turns.append((place.step, place.turn))
        elif press == CirclePress.BACK and place.turn:
            turns.pop()
        place = after_pressing(press, place, seats=seats)
    expected = [(step, seat) for step in range(steps) for seat in range(seats)]
    assert turns == expected[: len(turns)]
    assert len(turns) == place.step * seats + place.turn


@given(st.integers(2, 6), st.integers(1, 5))
def test_there_is_always_a_way_on_until_the_last_step_is_done(seats: int, steps: int) -> None:
    place = Place()
    for _ in range(steps * (seats + 1) - 1):
        ways = [
            press
            for press in (CirclePress.NEXT_PERSON, CirclePress.NEXT_STEP)
            if not blockers_to_pressing(press, place, seats=seats, steps=steps)
        ]
        assert len(ways) == 1
        place = after_pressing(ways[0], place, seats=seats)
    assert place == Place(steps - 1, seats)


def test_a_step_does_not_end_before_everyone_had_a_turn() -> None:
    [reason] = blockers_to_pressing(CirclePress.NEXT_STEP, Place(0, 1), seats=3, steps=2)
    assert "can pass" in reason


def test_a_start_is_filled_in_with_a_check_in_and_a_check_out() -> None:
    plan = to_begin_with("Circle", ["One?", "Two?", "Three?", "Four?"])
    kinds = [step.kind for step in plan.steps]
    assert (kinds[0], kinds[-1]) == (CircleStep.CHECK_IN, CircleStep.CHECK_OUT)
    assert [step.card for step in plan.rounds] == ["One?", "Three?", "Four?"]


@pytest.mark.parametrize(
    ("button", "seats"),
    [
        ("seat:up:1", ("Sam", "Ana", "Ben")),
        ("seat:down:0", ("Sam", "Ana", "Ben")),
        ("seat:remove:2", ("Ana", "Sam")),
        ("seat:up:0", PLAN.seats),
        ("seat:down:2", PLAN.seats),
        ("seat:remove:99", PLAN.seats),
        ("seat:remove:-1", PLAN.seats),
        ("seat:remove:²", PLAN.seats),
        ("seat:dance:1", PLAN.seats),
        ("seat", PLAN.seats),
        ("\x00", PLAN.seats),
    ],
)
def test_seats_are_moved_and_taken_away(button: str, seats: tuple[str, ...]) -> None:
    assert after_button(PLAN, button).seats == seats


def test_rounds_move_between_check_in_and_check_out() -> None:
    assert [step.card for step in after_button(PLAN, "round:up:1").steps] == ["How?", "Who?", "What?", "And now?"]
    assert [step.card for step in after_button(PLAN, "round:remove:0").steps] == ["How?", "Who?", "And now?"]


def test_nobody_begins_a_circle_alone_or_without_a_card() -> None:
    blockers = blockers_to_beginning(CirclePlan("x", ("Ana",), ()), status=CircleStatus.PLANNED)
    assert len(blockers) == 2
    assert blockers_to_beginning(PLAN, status=CircleStatus.PLANNED) == []


def test_who_comes_late_gets_a_turn_and_the_circle_stays_where_it_is() -> None:
    later = CirclePlan(PLAN.title, (*PLAN.seats, "Zoe"), PLAN.steps)
    assert place_after(Place(1, 1), before=PLAN, now=later) == Place(1, 1)
    assert place_after(Place(1, 3), before=PLAN, now=later) == Place(1, 3), "Zoe speaks now."


def test_a_round_put_in_before_does_not_move_the_circle_to_another_card() -> None:
    more = CirclePlan(PLAN.title, PLAN.seats, in_steps("How?", ["New?", "What?", "Who?"], "And now?"))
    assert more.steps[place_after(Place(2, 1), before=PLAN, now=more).step].card == "Who?"


def test_when_the_speaker_has_left_the_next_one_speaks() -> None:
    fewer = CirclePlan(PLAN.title, ("Ana", "Ben"), PLAN.steps)
    assert place_after(Place(1, 1), before=PLAN, now=fewer) == Place(1, 1)
    assert place_after(Place(1, 2), before=PLAN, now=fewer) == Place(1, 1), "Ben was about to speak, and still is."
