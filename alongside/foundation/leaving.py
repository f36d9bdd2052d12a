"""The register of everything that leaves the house: every page, file, message, feed, command and background task.

What is not in it does not leave: the house tests see to that. What is registered for a relative is made and read, by
its entry here, in the test of the walls between relatives (tests/walls/test_walls_between_relatives.py).
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

Thing = TypeVar("Thing", bound=Callable[..., Any])


class Kind(StrEnum):
    """In what shape it leaves."""

    PAGE = "page"
    FILE = "file"
    MESSAGE = "message"
    FEED = "feed"
    COMMAND = "command"
    TASK = "background task"


class Reader(StrEnum):
    """Who reads it in the end. A page that a worker hands on, prints or reads out is a relative's."""

    WORKER = "worker"
    RELATIVE = "relative"
    OPERATOR = "operator"
    PUBLIC = "anyone"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Leaving:
    """One thing that leaves: its room and name, in what shape, to whom, and what it says."""

    name: str
    kind: Kind
    to: Reader
    says: str


_registered: dict[str, Leaving] = {}


def leaves(kind: Kind, *, to: Reader, says: str = "") -> Callable[[Thing], Thing]:
    """Register a page, a command or a task. Without `says`, the first sentence of its docstring or help says it.

    Stand it beneath @needs and @app.task: the nearest to the function speaks.
    """

    def register(thing: Thing) -> Thing:
        leaving = Leaving(_name_of(thing), kind, to, says or _first_sentence(thing))
        _registered[leaving.name] = leaving
        thing.leaving = leaving  # type: ignore[attr-defined]
        return thing

    return register


def leaves_unless_said(thing: Thing, kind: Kind, *, to: Reader) -> Thing:
    """Register what has not said itself, in words of its own, how it leaves."""
    return thing if leaving_of(thing) else leaves(kind, to=to)(thing)


def leaving_of(thing: Any) -> Leaving | None:
    """How this page, command or task is registered."""
    found = getattr(thing, "leaving", None)
    return found if isinstance(found, Leaving) else None


def everything_that_leaves() -> list[Leaving]:
    """All that was registered by what has been imported so far, by name."""
    return [_registered[name] for name in sorted(_registered)]


def _name_of(thing: Callable[..., Any]) -> str:
    """`plans.plan_pdf` for a function; a command is called like its file."""
    room = thing.__module__.removeprefix("alongside.").split(".")[0]
    own = thing.__module__.rpartition(".")[2] if isinstance(thing, type) else thing.__name__
    return f"{room}.{own}"


def _first_sentence(thing: Callable[..., Any]) -> str:
    said = getattr(thing, "help", "") or thing.__doc__ or ""
    first = " ".join(said.split()).partition(". ")[0].rstrip(".")
    if not first:
        raise ValueError(f"Say what leaves in {_name_of(thing)}: a docstring, a help text or says=.")
    return f"{first}."
