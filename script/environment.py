"""Makes the project's own Python environment, and brings it up to date when what it should hold has changed.

Run by any Python from 3.11 on, with nothing installed: `python3 script/environment.py app` (or `dev`, for the tests).
Everything it says goes to standard error, so that the output of what runs after it stays clean.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "alongside.json"
NEEDS = (3, 11)
NO_NETWORK = ("name resolution", "NewConnectionError", "ConnectTimeoutError", "ProxyError", "Max retries")


def main() -> None:
    if sys.version_info < NEEDS:
        fail(f"Alongside needs Python 3.11 or newer, and this is {sys.version.split()[0]}.")
    wanted = sys.argv[1] if len(sys.argv) > 1 else "app"
    if wanted not in ("app", "dev"):
        fail(f"There is no environment called {wanted}: say app or dev.")
    if is_ready(wanted):
        return
    with one_at_a_time():
        if is_ready(wanted):
            return
        started = time.monotonic()
        make_venv()
        install(wanted)
        say(f"The Python environment is ready ({time.monotonic() - started:.0f} s).")


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def fail(sentence: str) -> NoReturn:
    sys.exit(sentence)


def requirements(wanted: str) -> Path:
    return ROOT / "requirements" / f"{wanted}.txt"


def fingerprint(wanted: str) -> str:
    return hashlib.sha256(requirements(wanted).read_bytes()).hexdigest()


def installed() -> dict[str, str]:
    try:
        stamp = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}
    # A folder that was moved or copied holds an environment that points at its old place.
    return stamp["holds"] if stamp.get("where") == str(VENV) else {}


def is_ready(wanted: str) -> bool:
    return PYTHON.exists() and installed().get(wanted) == fingerprint(wanted)


class one_at_a_time:  # noqa: N801 (reads as words in a with statement)
    """Two commands started together do not build the same environment over each other."""

    def __enter__(self) -> None:
        import fcntl

        self.file = (ROOT / "requirements" / "app.txt").open()
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting: another command is making the environment …")
            fcntl.flock(self.file, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        self.file.close()


def make_venv() -> None:
    if PYTHON.exists() and is_sound():
        return
    say(f"Making a Python environment in {VENV.name} …")
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        if "ensurepip" in made.stdout + made.stderr or "No module named venv" in made.stderr:
            fail("This Python has no venv module: install it first (on Debian: apt-get install python3-venv).")
        fail(f"The Python environment could not be made: {last_line(made.stdout + made.stderr)}")


def is_sound() -> bool:
    """It runs, is new enough, has pip, and was made here."""
    probe = "import sys, pip; print(sys.prefix); sys.exit(sys.version_info < (3, 11))"
    ran = subprocess.run([str(PYTHON), "-c", probe], capture_output=True, text=True, check=False)
    if ran.returncode or Path(ran.stdout.strip()) != VENV:
        return False
    try:
        moved = json.loads(STAMP.read_text()).get("where") != str(VENV)
    except (OSError, ValueError):
        moved = False
    return not moved


def install(wanted: str) -> None:
    file = requirements(wanted)
    packages = sum(1 for line in file.read_text().splitlines() if "==" in line and not line.startswith((" ", "#")))
    say(f"Installing {packages} Python packages, pinned with their hashes …")
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar=off"]
    command += ["--retries=2", "--require-hashes", "-r", str(file.relative_to(ROOT))]
    environment = os.environ | {"PIP_ROOT_USER_ACTION": "ignore", "PYTHONUNBUFFERED": "1"}
    words: list[str] = []
    seen = 0
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            words.append(line.rstrip())
            if line.startswith(("Collecting", "Requirement already satisfied")):
                seen += 1
                if seen % 10 == 0:
                    say(f"  {seen} of {packages}")
            elif line.startswith("Installing collected"):
                say("  all fetched, unpacking …")
    if pip.returncode:
        explain(words)
    holds = installed() | {wanted: fingerprint(wanted)}
    if wanted == "dev":  # which is the app and more
        holds["app"] = fingerprint("app")
    STAMP.write_text(json.dumps({"where": str(VENV), "holds": holds}))


def explain(words: list[str]) -> NoReturn:
    if any(sign in line for line in words for sign in NO_NETWORK):
        fail("The Python packages could not be fetched: this machine does not reach the package index.")
    errors = [line for line in words if line.startswith("ERROR")]
    if any("HASHES" in line for line in words):
        fail("A Python package is not the one that was pinned (its hash differs), so nothing was installed.")
    fail(f"The Python packages could not be installed: {errors[-1] if errors else last_line(chr(10).join(words))}")


def last_line(text: str) -> str:
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return lines[-1] if lines else "no reason was given."


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("Stopped.")
