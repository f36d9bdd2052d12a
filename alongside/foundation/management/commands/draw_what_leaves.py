"""Draws docs/reference/what-leaves.md from the register of everything that leaves the house."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import get_commands, load_command_class
from django.core.management.base import BaseCommand
from django.urls import get_resolver

from alongside.foundation.leaving import Kind, Leaving, Reader, everything_that_leaves, leaves

FILE = Path("docs") / "reference" / "what-leaves.md"
HEADING = """# What leaves the house

Drawn from the code by `script/python manage.py draw_what_leaves`. A house test compares them, and fails on a page, a
command or a background task that is not here ([why](../decisions/{decision})).

What goes to a *relative* is made for random families with random walls and read word by word
(`tests/walls/test_walls_between_relatives.py`). A page opens to workers by their part in the family; the database
keeps that wall too. Nothing is sent by email or to a phone, and there are no feeds{unless}.
"""
DECISION = "0024-what-leaves-is-registered.md"
# What goes out to the family stands first, what workers see among themselves last.
ORDER = (Reader.RELATIVE, Reader.PUBLIC, Reader.OPERATOR, Reader.NOBODY, Reader.WORKER)
TITLES = {
    Reader.RELATIVE: "To a relative",
    Reader.PUBLIC: "To anyone",
    Reader.OPERATOR: "To whoever runs the machine",
    Reader.NOBODY: "To nobody: nothing is shown",
    Reader.WORKER: "To a worker",
}


@leaves(Kind.COMMAND, to=Reader.PUBLIC)
class Command(BaseCommand):
    help = "Draws the register of everything that leaves the house into docs/reference."

    def handle(self, *args: Any, **options: Any) -> None:
        (Path(settings.ROOT) / FILE).write_text(drawn())
        self.stdout.write(str(FILE))


def drawn() -> str:
    """The whole file."""
    load_everything()
    found = everything_that_leaves()
    sent = [one for one in found if one.kind in (Kind.MESSAGE, Kind.FEED)]
    lines = [HEADING.format(decision=DECISION, unless=", save what stands below" if sent else "")]
    for reader in ORDER:
        lines += [f"## {TITLES[reader]}", "", "| what | as | it says |", "|---|---|---|"]
        lines += [_row(one) for one in sorted(found, key=_in_order) if one.to == reader]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def load_everything() -> None:
    """Import every page, command and task of the house, so that each has registered itself."""
    resolver = get_resolver()
    assert resolver.url_patterns
    for status in (400, 403, 404, 500):
        resolver.resolve_error_handler(status)
    import_module(settings.CSRF_FAILURE_VIEW.rpartition(".")[0])
    for name, room in get_commands().items():
        if str(room).startswith("alongside."):
            load_command_class(str(room), name)
    for config in apps.get_app_configs():
        if config.name.startswith("alongside.") and find_spec(f"{config.name}.tasks"):
            import_module(f"{config.name}.tasks")


def _in_order(one: Leaving) -> tuple[int, str]:
    return list(Kind).index(one.kind), one.name


def _row(one: Leaving) -> str:
    return f"| `{one.name}` | {one.kind} | {one.says} |"
