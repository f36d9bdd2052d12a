"""The plan, the map on the wall and the folders say the same."""

import ast

import pytest
from django.apps import apps
from django.conf import settings

from tests.house import plan


def folders() -> set[str]:
    return {path.name for path in plan.HOUSE.iterdir() if path.is_dir() and not path.name.startswith("__")}


def test_every_room_is_on_the_plan() -> None:
    assert folders() == set(plan.rooms())


@pytest.mark.parametrize("room", plan.rooms())
def test_a_room_says_in_a_sentence_what_it_is(room: str) -> None:
    said = ast.get_docstring(ast.parse((plan.HOUSE / room / "__init__.py").read_text())) or ""
    assert said.endswith("."), f"alongside/{room}/__init__.py does not say what the room is for"


def test_the_map_on_the_wall_has_a_line_for_every_room() -> None:
    wall = (plan.ROOT / "HOUSE.md").read_text()
    assert [room for room in plan.rooms() if f"| `{room}` |" not in wall] == []


def test_every_room_with_something_in_it_is_lived_in() -> None:
    furnished = {room for room in plan.rooms() if any((plan.HOUSE / room).glob("[a-z]*.py"))}
    assert furnished <= {name.removeprefix("alongside.") for name in settings.INSTALLED_APPS}
    assert all(apps.is_installed(f"alongside.{room}") for room in furnished)
