"""Nothing leaves the house that is not in the register: what is registered is known, drawn and held to its walls."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import get_commands, load_command_class
from django.urls import get_resolver
from django.utils.module_loading import import_string
from procrastinate.contrib.django import app

from alongside.foundation.leaving import Kind, everything_that_leaves, leaving_of
from alongside.foundation.management.commands.draw_what_leaves import FILE, drawn, load_everything
from tests.house import plan
from tests.house.test_every_door_is_guarded import doors

SAY_SO = "Say how it leaves, with @leaves(kind, to=…): alongside/foundation/leaving.py. "
# With these something is sent to somebody.
SENDERS = ("django.core.mail", "smtplib", "notifications_python_client", "twilio", "email.message", "email.mime")
# With these another machine is called. The place, and why it may.
CALLERS = ("requests", "httpx", "aiohttp", "http.client", "urllib.request", "urllib3", "socket", "ftplib")
ALLOWED_CALLERS = {
    "alongside/access/views/directory.py": "Names the error of allauth’s own call to the council’s directory.",
    "alongside/public/queries/feeds/line.py": "Fetches what others publish; nothing of ours is in what it asks.",
}
# Answers of a browser’s page, or none; and what hands a file on for a page, which has to be registered itself.
HAND_ON = {"attached", "spreadsheet"}
FILES = {"HttpResponse", "FileResponse", "StreamingHttpResponse", "JsonResponse", *HAND_ON}


def pages() -> Iterator[tuple[str, Any]]:
    """Every address with its view, and the views that answer when something is wrong."""
    yield from ((f"{path} ({door.name})", door.callback) for path, door in doors(get_resolver().url_patterns))
    yield "handler500", import_string(import_module(settings.ROOT_URLCONF).handler500)
    yield "CSRF_FAILURE_VIEW", import_string(settings.CSRF_FAILURE_VIEW)


def test_every_page_is_registered() -> None:
    missing = [name for name, view in pages() if not is_a(leaving_of(view), Kind.PAGE, Kind.FILE, Kind.FEED)]
    assert not missing, SAY_SO + ", ".join(missing)


def test_every_command_is_registered() -> None:
    ours = {name: str(room) for name, room in get_commands().items() if str(room).startswith("alongside.")}
    assert ours
    missing = [
        name for name, room in ours.items() if not is_a(leaving_of(load_command_class(room, name)), Kind.COMMAND)
    ]
    assert not missing, SAY_SO + ", ".join(missing)


def test_every_background_task_is_registered() -> None:
    load_everything()
    ours = {name: task for name, task in app.tasks.items() if not task.func.__module__.startswith("procrastinate.")}
    assert len(ours) > 2
    missing = [name for name, task in ours.items() if not is_a(leaving_of(task.func), Kind.TASK, Kind.MESSAGE)]
    assert not missing, SAY_SO + ", ".join(missing)


def is_a(leaving: Any, *kinds: Kind) -> bool:
    return leaving is not None and leaving.kind in kinds


def test_each_has_a_name_of_its_own_and_says_what_it_is() -> None:
    load_everything()
    views = [leaving for _, view in pages() if (leaving := leaving_of(view))]
    names = {leaving.name: leaving for leaving in views}
    assert [one for one in views if names[one.name] is not one] == [], "Two views of one room have the same name."
    assert [one for one in everything_that_leaves() if not one.says.endswith(".")] == []


# ------------------------------------------------------------------------------------------- what the code itself says


def kinds_around(tree: ast.Module, inside: ast.AST) -> set[str]:
    """The kinds with which the functions around this place are registered: {"FILE"} for @leaves(Kind.FILE, …)."""
    found = set()
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef) and any(node is inside for node in ast.walk(function)):
            for decorator in function.decorator_list:
                if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "leaves":
                    found.add(ast.unparse(decorator.args[0]).removeprefix("Kind."))
    return found


def imported(file: Path) -> Iterator[tuple[ast.stmt, str]]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def code_of(*folders: str) -> Iterator[Path]:
    yield from plan.code()
    for folder in folders:
        yield from sorted((plan.ROOT / folder).rglob("*.py"))


def speaks(name: str, modules: tuple[str, ...]) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def test_paper_is_made_only_by_a_registered_file() -> None:
    found = [
        plan.place(file, call)
        for file in plan.code()
        for tree in [ast.parse(file.read_text())]
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1] == "render_pdf"
        and "FILE" not in kinds_around(tree, call)
    ]  # fmt: skip
    assert not found, SAY_SO + "These make paper: " + ", ".join(found)


def test_an_answer_that_names_its_own_kind_comes_from_a_registered_file() -> None:
    """A view that sets a content type, or hands over a file, is not a page."""
    found = [
        plan.place(file, call)
        for file in plan.code()
        for tree in [ast.parse(file.read_text())]
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and gives_a_file(call) and not {"FILE", "FEED"} & kinds_around(tree, call)
        and not hands_on(tree, call)
    ]  # fmt: skip
    assert not found, SAY_SO + "These answer with a file: " + ", ".join(found)


def hands_on(tree: ast.Module, inside: ast.AST) -> bool:
    """Whether this stands in what hands a file on, so that whoever calls it is asked instead."""
    around = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name in HAND_ON)
    return any(node is inside for function in around for node in ast.walk(function))


def gives_a_file(call: ast.Call) -> bool:
    name = ast.unparse(call.func).split(".")[-1]
    if name not in FILES:
        return False
    return name != "HttpResponse" or any(keyword.arg in ("content_type", "headers") for keyword in call.keywords)


def test_nothing_is_sent_but_by_a_registered_message() -> None:
    found = []
    for file in code_of("config", "kinmap"):
        tree = ast.parse(file.read_text())
        messages = [
            node for node in ast.walk(tree) if isinstance(node, ast.Call) and "MESSAGE" in kinds_around(tree, node)
        ]
        found += [
            f"{plan.place(file, node)} {name}"
            for node, name in imported(file)
            if speaks(name, SENDERS) and not messages
        ]
    assert not found, SAY_SO + "These can send something: " + ", ".join(found)


def test_no_other_machine_is_called() -> None:
    found = {
        plan.place(file): name
        for file in code_of("config", "kinmap")
        for _, name in imported(file)
        if speaks(name, CALLERS)
    }
    assert {place: name for place, name in found.items() if place not in ALLOWED_CALLERS} == {}
    assert set(ALLOWED_CALLERS) <= set(found), "No longer needed"


def test_the_register_in_the_docs_equals_the_code() -> None:
    assert (plan.ROOT / FILE).read_text() == drawn(), "Run: script/python manage.py draw_what_leaves"


@pytest.mark.parametrize(
    ("code", "caught"),
    [
        ("def a(r):\n    return render_pdf('x')", True),
        ("@leaves(Kind.PAGE, to=Reader.WORKER)\ndef a(r):\n    return render_pdf('x')", True),
        ("@needs(P)\n@leaves(Kind.FILE, to=Reader.RELATIVE)\ndef a(r):\n    return render_pdf('x')", False),
    ],
)
def test_the_one_that_reads_the_code_sees_what_is_around_a_call(code: str, caught: bool) -> None:
    tree = ast.parse(code)
    call = next(node for node in ast.walk(tree) if isinstance(node, ast.Call) and "pdf" in ast.unparse(node.func))
    assert ("FILE" not in kinds_around(tree, call)) == caught
