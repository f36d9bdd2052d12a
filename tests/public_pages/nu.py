"""The Nu Html Checker over a folder of pages: one run of one machine for all of them."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tests.home_pages.opened import Opened

ROOT = Path(__file__).resolve().parent.parent.parent
CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# What it says that is left as it is, and why.
LET_BE = {
    r"This document appears to be written in .+ but the “html” start tag has": (
        "A guess, made from few words. A page for professionals is English under a reader’s own language and says so "
        "with lang=; that every string is translated, tests/home_pages/test_catalogues.py promises."
    ),
}


def faults_in(pages: Mapping[str, Iterable[Opened]], folder: Path) -> list[str]:
    """Every error and warning with the markup it is about, and the pages it is on.

    `pages` are by the name of a sub-folder.
    """
    for name, opened in pages.items():
        (folder / name).mkdir(parents=True)
        for page in opened:
            (folder / name / f"{re.sub(r'[^a-z_]+', '-', page.name)}.html").write_text(page.html)
    found: dict[str, list[str]] = {}
    for one in filter(_is_a_fault, said_of(folder)):
        about = f"{one['message']} {' '.join(one.get('extract', '').split())}"
        found.setdefault(about, []).append(one.get("url", "").rpartition(f"{folder.name}/")[2])
    return [f"{about}\n    on {', '.join(sorted(set(on)))}" for about, on in found.items()]


def said_of(folder: Path) -> list[dict[str, Any]]:
    java = shutil.which("java")
    assert java, "The Nu Html Checker needs Java: put java on the path, or run script/test as root to install it."
    command = [java, "-Xss2m", "-jar", str(CHECKER), "--format", "json", "--stdout", "--exit-zero-always", str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    said: list[dict[str, Any]] = json.loads(ran.stdout)["messages"]
    return said


def _is_a_fault(one: Mapping[str, Any]) -> bool:
    """Its other remarks explain an error, or are no more than a remark."""
    is_one = one["type"] != "info" or one.get("subType") == "warning"
    return is_one and not any(re.match(known, one["message"]) for known in LET_BE)
