"""Views ask queries, rules think without a database, and only doors know what time it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house import plan

CLOCK = {("timezone", "now"), ("datetime", "now"), ("date", "today"), ("datetime", "today")}
CLOCK_WHEN_ASKED_NOTHING = {("timezone", "localdate"), ("timezone", "localtime")}
# Moments are passed down as `at=`; these are where a request, a command or a job comes in.
# Queries too, because what somebody may see depends on the day: an involvement ends by itself.
DOORS = {"views", "management", "tasks", "middleware", "queries", "sign_in"}
NO_DATABASE = {"views", "forms", "rules", "urls", "states"}
# The place, and why it may.
ALLOWED_DATABASE: dict[str, str] = {}
ALLOWED_CLOCK: dict[str, str] = {}


def attributes(file: Path) -> Iterator[ast.Attribute]:
    yield from (node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Attribute))


def test_no_objects_in_views() -> None:
    found = [
        plan.place(file, node)
        for file in plan.code()
        if plan.floor_of(file) in NO_DATABASE and plan.place(file) not in ALLOWED_DATABASE
        for node in attributes(file)
        if node.attr in {"objects", "_default_manager", "_base_manager"}
    ]
    assert not found, "These reach for the database themselves; ask a query instead:\n" + "\n".join(found)


def test_rules_import_no_database_and_no_clock() -> None:
    found = [
        f"{plan.place(file, node)} {ast.unparse(node)}"
        for file in plan.code()
        if plan.floor_of(file) == "rules"
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Import | ast.ImportFrom) and is_impure(node)
    ]
    assert not found, "Rules only think:\n" + "\n".join(found)


def is_impure(node: ast.Import | ast.ImportFrom) -> bool:
    module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
    names = {f"{module}.{alias.name}".lstrip(".") for alias in node.names}
    return any(
        name.startswith(("django.db.connection", "django.db.transaction", "django.utils.timezone.now", "time"))
        for name in names
    )


def test_only_doors_read_the_clock() -> None:
    found = [
        plan.place(file, call)
        for file in plan.code()
        if plan.floor_of(file) not in DOORS and plan.place(file) not in ALLOWED_CLOCK
        for call in plan.calls(file)
        if reads_the_clock(call)
    ]
    assert not found, "Pass the moment in as at= instead of reading the clock:\n" + "\n".join(found)


def reads_the_clock(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute) or not isinstance(call.func.value, ast.Name):
        return False
    asked = (call.func.value.id, call.func.attr)
    return asked in CLOCK or (asked in CLOCK_WHEN_ASKED_NOTHING and not call.args)


def test_a_moment_becomes_a_day_in_london() -> None:
    """`moment.date()` is the day in Greenwich: in summer, an hour of each night falls on the day before."""
    found = [
        plan.place(file, call)
        for file in plan.code()
        for call in plan.calls(file)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "date" and not call.args
    ]
    assert not found, "Use timezone.localdate(moment):\n" + "\n".join(found)
