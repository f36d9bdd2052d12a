"""Pins every package anew: Python's with their hashes, the front end's without the addresses they come from."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = (
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-annotate",
    "--no-header",
    "--universal",
    "--python-version=3.11",
)
HEADING = "# Pinned from {source}, with hashes. Made by script/lock; do not edit.\n"


def main() -> None:
    newer = ("--upgrade",) if "--upgrade" in sys.argv[1:] else ()
    for name in ("app", "dev"):
        pin(name, newer)
    print("Pinning the front-end packages …", flush=True)
    environment = os.environ | {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "npm_config_omit_lockfile_registry_resolved": "true",
    }
    command = ["npm", "install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    print("Everything is pinned. Now run script/test.")


def pin(name: str, newer: tuple[str, ...]) -> None:
    print(f"Pinning requirements/{name}.in …", flush=True)
    source, target = f"requirements/{name}.in", ROOT / "requirements" / f"{name}.txt"
    command = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", *OPTIONS, *newer, source, "-o", str(target)]
    subprocess.run(command, cwd=ROOT, check=True)
    target.write_text(HEADING.format(source=source) + target.read_text())


if __name__ == "__main__":
    main()
