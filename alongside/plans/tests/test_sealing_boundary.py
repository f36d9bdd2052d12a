"""No worker's page, query or job opens what the family writes: only what takes the device's secret does."""

import ast
from collections.abc import Iterator
from pathlib import Path

import alongside

HOUSE = Path(alongside.__file__ or "").parent
# The one place that opens the family's words; and who opens something else that is sealed, with a key of another kind.
OPENS = ("plans/queries/working_plans.py", "working_words_of")
OPEN_SOMETHING_ELSE = ("access/", "messages/", "voice/", "families/", "home/views/home_door.py")
READS_THE_WORDS = {
    ("plans/actions/working_plans.py", "write_working_plan"),
    ("plans/actions/working_plans.py", "present_working_plan"),
    ("home/views/our_working_plan.py", "write_page"),
    ("home/views/show_our_plan.py", "show_our_plan"),
    ("home/views/our_private_time.py", "show_our_private_plan"),
}


def functions_that_call(name: str) -> set[tuple[str, str]]:
    return {
        (str(file.relative_to(HOUSE)), function.name)
        for file in sorted(HOUSE.rglob("*.py"))
        if "tests" not in file.parts and file.name != "sealing.py"
        for function in functions(file)
        if any(called(node) == name for node in ast.walk(function))
    }


def functions(file: Path) -> Iterator[ast.FunctionDef]:
    yield from (node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.FunctionDef))


def called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def test_one_function_opens_the_familys_words_and_it_takes_the_secret_of_a_device_of_theirs() -> None:
    opening = functions_that_call("unseal")
    assert OPENS in opening
    assert all(one == OPENS or one[0].startswith(OPEN_SOMETHING_ELSE) for one in opening), opening
    [opener] = [f for f in functions(HOUSE / "plans/queries/working_plans.py") if f.name == "working_words_of"]
    assert [argument.arg for argument in opener.args.args] == ["device"]


def test_only_the_familys_own_pages_and_their_actions_read_what_is_opened() -> None:
    assert functions_that_call("working_words_of") == READS_THE_WORDS


def test_the_secret_of_a_device_comes_from_its_browser_and_from_nowhere_else() -> None:
    """Whoever could hand in a secret of their own making, or one from the database, would come in."""
    asking = {file for file, _ in functions_that_call("working_plan_of_device") | READS_THE_WORDS}
    assert {file for file in asking if not file.startswith("plans/")} == {
        "home/views/our_working_plan.py",
        "home/views/our_private_time.py",
        "home/views/show_our_plan.py",
        "home/views/throw_away_our_plan.py",
    }


def test_nobody_else_touches_the_key() -> None:
    touching = {
        str(file.relative_to(HOUSE))
        for file in sorted(HOUSE.rglob("*.py"))
        if "tests" not in file.parts
        and "migrations" not in file.parts
        and (".key.wrapped_key" in file.read_text() or "WorkingPlanKey" in file.read_text())
    }
    assert touching == {
        "plans/actions/private_time.py",
        "plans/actions/working_plans.py",
        "plans/models/__init__.py",
        "plans/models/working_plan.py",
        "plans/queries/working_plans.py",
    }


def test_no_template_of_a_workers_page_speaks_of_the_sealed_words() -> None:
    found = [
        str(file.relative_to(HOUSE))
        for file in HOUSE.rglob("jinja2/**/*.html")
        if "home" not in file.relative_to(HOUSE).parts[0] and "sealed" in file.read_text()
    ]
    assert not found
