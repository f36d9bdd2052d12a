"""Draws the journeys of docs/reference/states.md from the tables in each room's states."""

import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import TextChoices

import alongside
from alongside.foundation.leaving import Kind, Reader, leaves

Transitions = Mapping[TextChoices, Sequence[TextChoices]]

HEADING = """# Journeys

Drawn from the code by `script/python manage.py draw_states > docs/reference/states.md`. A house test compares them.
"""


@leaves(Kind.COMMAND, to=Reader.PUBLIC)
class Command(BaseCommand):
    help = "Prints every journey of the house as a diagram."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(draw_all(), ending="")


def draw_all() -> str:
    return "\n".join([HEADING, *(draw(title, transitions) for title, transitions in journeys())])


def journeys() -> Iterator[tuple[str, Transitions]]:
    """Every table called TRANSITIONS, or ending so, in a room's states."""
    for room in sorted(module.name for module in pkgutil.iter_modules(alongside.__path__)):
        if find_spec(f"alongside.{room}.states"):
            states = import_module(f"alongside.{room}.states")
            for name in sorted(name for name in vars(states) if name.endswith("TRANSITIONS")):
                yield f"{room}: {_title(getattr(states, name))}", getattr(states, name)


def _title(transitions: Transitions) -> str:
    """`ReferralStatus` reads as “referral status”."""
    name = type(next(iter(transitions))).__name__
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def draw(title: str, transitions: Transitions) -> str:
    reached = {state for ways in transitions.values() for state in ways}
    lines = [f"## {title.capitalize()}", "", "```mermaid", "stateDiagram-v2"]
    lines += [f"    {state.value}: {state.label}" for state in transitions]
    lines += [f"    [*] --> {state.value}" for state in transitions if state not in reached]
    lines += [f"    {state.value} --> {to.value}" for state, ways in transitions.items() for to in ways]
    lines += [f"    {state.value} --> [*]" for state, ways in transitions.items() if not ways]
    return "\n".join([*lines, "```", ""])
