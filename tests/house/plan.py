"""Where the house tests look: the rooms, their layers and their files, all read from the one plan in pyproject.toml."""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HOUSE = ROOT / "alongside"


@cache
def layers() -> tuple[tuple[str, ...], ...]:
    """The rooms from the top of the house to its bottom; neighbours share a layer."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    rooms = next(contract for contract in contracts if contract["id"] == "rooms")["layers"]
    return tuple(tuple(room.strip() for room in layer.split("|")) for layer in rooms)


def rooms() -> list[str]:
    return [room for layer in layers() for room in layer]


def stands_on(room: str, other: str) -> bool:
    """Whether `other` is on a layer below `room`."""
    depth = {name: number for number, layer in enumerate(layers()) for name in layer}
    return depth[other] > depth[room]


def code() -> Iterator[Path]:
    """Every Python file of the house that is neither a test nor a migration."""
    for file in sorted(HOUSE.rglob("*.py")):
        if not {"tests", "migrations"} & set(file.relative_to(HOUSE).parts):
            yield file


def templates() -> Iterator[Path]:
    yield from sorted(HOUSE.glob("*/jinja2/**/*.html"))


def floor_of(file: Path) -> str:
    """`actions` for alongside/plans/actions.py and for alongside/plans/actions/agree_plan.py."""
    parts = file.relative_to(HOUSE).with_suffix("").parts
    return parts[1] if len(parts) > 1 else ""


def calls(file: Path) -> Iterator[ast.Call]:
    yield from (node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call))


def place(file: Path, node: ast.AST | None = None) -> str:
    line = f":{node.lineno}" if isinstance(node, ast.expr | ast.stmt) else ""
    return f"{file.relative_to(ROOT)}{line}"
