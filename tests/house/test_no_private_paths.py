"""What we publish names no machine of ours and no address to download from."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house import plan

# The folders of .gitignore, and git's own.
NOT_OURS = {".git", ".venv", ".local", ".hypothesis", "node_modules", "build", "__pycache__"}
# Put together here, so that this file does not name them itself.
HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "registry.npmjs" + ".org", "npmjs" + ".com")
ADDRESSES = re.compile(
    "|".join([*map(re.escape, HOSTS), r'"resolved"' + ":", r"--(extra-)?index-" + "url[= ]", "--find-" + "links"])
)


def published() -> Iterator[Path]:
    for folder, folders, files in os.walk(plan.ROOT):
        folders[:] = [name for name in folders if name not in NOT_OURS and not name.endswith("_cache")]
        yield from (
            Path(folder) / name for name in sorted(files) if not name.endswith((".pyc", ".png", ".xlsx", ".pdf"))
        )


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{plan.place(file)}:{number}: {line.strip()[:120]}"
        for file in published()
        for number, line in enumerate(file.read_text(errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_path_of_this_machine() -> None:
    ours = {str(plan.ROOT), str(plan.ROOT.parent), str(Path.home())} - {"/"}
    found = lines_with(re.compile("|".join(re.escape(path) + "/" for path in ours)))
    assert not found, "\n".join(found)


def test_no_file_names_a_registry_or_a_download_address() -> None:
    found = lines_with(ADDRESSES)
    assert not found, "\n".join(found)
