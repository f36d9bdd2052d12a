"""A circle and its running order: whose turn it is, what comes next, and what stands in its way.

In each step everybody has their turn once, in the order in which they sit: they speak, or they pass. A place in the
circle is the step, and how many have had their turn in it. No database, no clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from alongside.restorative.states import CIRCLE_TRANSITIONS, CirclePress, CircleStatus, CircleStep

MOST_SEATS = 30
MOST_ROUNDS = 20
LONGEST_NAME = 60
LONGEST_CARD = 300
CHECK_IN = "In a word or two: how are you as you come here?"
CHECK_OUT = "What do you take with you from today?"

WHERE_IT_IS = {
    CircleStatus.PLANNED: "This circle has not begun.",
    CircleStatus.GOING_ON: "This circle is going on.",
    CircleStatus.OVER: "This circle is over.",
}
ALL_HAD_A_TURN = "Everyone has had their turn in this step. Go on to the next step."
NOT_EVERYONE_YET = "Not everyone has had their turn in this step. Who does not want to speak can pass."
LAST_STEP = "That was the last step. Now you can end the circle."
THE_BEGINNING = "This is the beginning of the circle."


@dataclass(frozen=True)
class Step:
    """One step, and the question on its card."""

    kind: CircleStep
    card: str


@dataclass(frozen=True)
class CirclePlan:
    """What is planned: a title, who sits there in the order in which they speak, and the steps."""

    title: str
    seats: tuple[str, ...]
    steps: tuple[Step, ...]

    @property
    def rounds(self) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if step.kind == CircleStep.ROUND)

    def card_of(self, kind: CircleStep) -> str:
        return next((step.card for step in self.steps if step.kind == kind), "")


@dataclass(frozen=True)
class Place:
    """Where a circle is. `turn` counts those who have had their turn: it is as many as the seats when all have."""

    step: int = 0
    turn: int = 0


def in_steps(check_in: str, rounds: Sequence[str], check_out: str) -> tuple[Step, ...]:
    """Check-in, the rounds, check-out. A step with nothing on its card is none."""
    every = [(CircleStep.CHECK_IN, check_in), *((CircleStep.ROUND, card) for card in rounds)]
    every.append((CircleStep.CHECK_OUT, check_out))
    return tuple(Step(kind, card) for kind, card in every if card)


def to_begin_with(title: str, questions: Sequence[str]) -> CirclePlan:
    """A sensible start: a check-in, three of the restorative questions at most, a check-out."""
    found = [questions[0], questions[len(questions) // 2], questions[-1]] if questions else []
    return CirclePlan(title, (), in_steps(CHECK_IN, list(dict.fromkeys(found)), CHECK_OUT))


# ------------------------------------------------------------------------------------------------ while it is planned


def after_button(plan: CirclePlan, button: str) -> CirclePlan:
    """The plan after "seat:up:2" or "round:remove:0" was pressed; the same for anything else, such as saving."""
    what, _, rest = button.partition(":")
    verb, _, number = rest.partition(":")
    if what not in ("seat", "round") or not (number.isascii() and number.isdecimal() and len(number) < 4):
        return plan
    if what == "seat":
        return replace(plan, seats=_after(plan.seats, verb, int(number)))
    cards = _after([step.card for step in plan.rounds], verb, int(number))
    ends = (plan.card_of(CircleStep.CHECK_IN), plan.card_of(CircleStep.CHECK_OUT))
    return replace(plan, steps=in_steps(ends[0], cards, ends[1]))


def _after(things: Sequence[str], verb: str, place: int) -> tuple[str, ...]:
    found = list(things)
    if place >= len(found):
        return tuple(found)
    if verb == "remove":
        del found[place]
    elif verb in ("up", "down"):
        other = place + (1 if verb == "down" else -1)
        if 0 <= other < len(found):
            found[place], found[other] = found[other], found[place]
    return tuple(found)


def blockers_to_planning(plan: CirclePlan, *, status: str) -> list[str]:
    """What cannot be kept as a plan. Something still missing may be kept: see `blockers_to_beginning`."""
    if status == CircleStatus.OVER:
        return [WHERE_IT_IS[CircleStatus.OVER]]
    blockers = [] if plan.title.strip() else ["Give the circle a title."]
    if len(plan.seats) > MOST_SEATS:
        blockers.append(f"A circle has {MOST_SEATS} seats at most. Plan two circles.")
    if len(plan.rounds) > MOST_ROUNDS:
        blockers.append(f"A circle has {MOST_ROUNDS} rounds at most.")
    if status == CircleStatus.GOING_ON:
        blockers += _missing(plan)
    return blockers


def blockers_to_beginning(plan: CirclePlan, *, status: str) -> list[str]:
    if CircleStatus.GOING_ON not in CIRCLE_TRANSITIONS[CircleStatus(status)]:
        return [WHERE_IT_IS[CircleStatus(status)]]
    return _missing(plan)


def _missing(plan: CirclePlan) -> list[str]:
    blockers = [] if len(plan.seats) > 1 else ["Write down who sits in the circle: two people at least."]
    if not plan.steps:
        blockers.append("Write at least one card.")
    return blockers


def place_after(place: Place, *, before: CirclePlan, now: CirclePlan) -> Place:
    """Where a circle is that was changed while it goes on: at the same card, with the same person about to speak."""
    card = before.steps[place.step] if place.step < len(before.steps) else None
    if card in now.steps:
        at = now.steps.index(card) if now.steps[place.step : place.step + 1] != (card,) else place.step
    else:
        at = min(place.step, max(len(now.steps) - 1, 0))
    if before.seats == now.seats:
        return Place(at, place.turn)
    speaker = before.seats[place.turn] if place.turn < len(before.seats) else None
    turn = now.seats.index(speaker) if speaker in now.seats else min(place.turn, len(now.seats))
    return Place(at, turn)


# ---------------------------------------------------------------------------------------------------- while it goes on


def blockers_to_pressing(press: str, place: Place, *, seats: int, steps: int) -> list[str]:
    """Nobody is left out and nobody is asked twice: a step ends when everyone has had their turn."""
    if press not in CirclePress.values:
        return ["Press one of the buttons of this page."]
    if press == CirclePress.BACK:
        return [THE_BEGINNING] if place == Place() else []
    everyone = place.turn >= seats
    if press == CirclePress.NEXT_STEP:
        if not everyone:
            return [NOT_EVERYONE_YET]
        return [LAST_STEP] if place.step >= steps - 1 else []
    return [ALL_HAD_A_TURN] if everyone else []


def after_pressing(press: str, place: Place, *, seats: int) -> Place:
    """The next place. Back goes exactly one press back: also from the beginning of a step to the end of the last."""
    if press == CirclePress.NEXT_STEP:
        return Place(place.step + 1, 0)
    if press == CirclePress.BACK:
        return Place(place.step, place.turn - 1) if place.turn else Place(place.step - 1, seats)
    return Place(place.step, place.turn + 1)
