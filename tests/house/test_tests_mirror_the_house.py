"""Where the tests of a page or of an action are is never a question."""

import ast
from pathlib import Path

from tests.house import plan

MIRRORED = ("views", "actions")


def does_something(file: Path) -> bool:
    """Refusals and words alone have nothing to try; what a floor’s own __init__ shares is tried by its pages."""
    if file.name == "__init__.py" and file.parent.name in MIRRORED:
        return False
    inside = ast.parse(file.read_text()).body
    return any(isinstance(node, ast.FunctionDef) and not node.name.startswith("_") for node in inside)


def has_its_tests(file: Path) -> bool:
    """`plans/actions/agree_plan.py` by `plans/tests/actions/test_agree_plan.py`; a package there by one file."""
    room, *path = file.relative_to(plan.HOUSE).parts
    tests = plan.HOUSE / room / "tests"
    names = [tests / Path(*path[:-1]) / f"test_{path[-1]}"]
    if len(path) > 2:
        names.append(tests / path[0] / f"test_{path[1]}.py")
    return any(name.exists() for name in names)


def test_every_page_and_every_action_has_its_tests() -> None:
    missing = [
        plan.place(file)
        for file in plan.code()
        if plan.floor_of(file) in MIRRORED and does_something(file) and not has_its_tests(file)
    ]
    assert not missing, "These have no file of tests in the same place under tests/:\n" + "\n".join(missing)


def test_no_test_of_a_page_is_left_behind() -> None:
    left = [
        plan.place(test)
        for test in sorted(plan.HOUSE.glob("*/tests/views/test_*.py"))
        if not (test.parent.parent.parent / "views" / test.name.removeprefix("test_")).exists()
    ]
    assert not left
