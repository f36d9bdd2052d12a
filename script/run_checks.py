"""Runs the checks one after the other, says how long each took, and ends in one clear line."""

import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from script import assets  # noqa: E402 (the root of the project has to be on the path first)

PYTHON = sys.executable
LINT_IMPORTS = str(Path(PYTHON).parent / "lint-imports")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The settings of a council's own server, which is not reached: nothing of it is asked.
AS_DEPLOYED = {
    "ALONGSIDE_DEMO": "",
    "ALONGSIDE_HTTPS": "1",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "SEAL_KEY": secrets.token_urlsafe(50),
    "DATABASE_URL": "postgresql://alongside_app:made-up@localhost:1/alongside",
    "DATABASE_OWNER_URL": "postgresql://alongside_owner:made-up@localhost:1/alongside",
    "ALLOWED_HOSTS": "alongside.council.example",
}
EVERYTHING = ("-m", "nightly or not nightly")
# Each has a database and a browser of its own: more than so many want more memory than machines for tests have.
AT_ONCE = min(8, max(2, os.cpu_count() or 2))


@dataclass
class Checks:
    """What was looked at, how long it took, and what was not good."""

    began: float = field(default_factory=time.monotonic)
    done: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def step(
        self, name: str, command: Sequence[str], *, loud: bool = False, environment: dict[str, str] | None = None
    ) -> None:
        """Quiet steps show what they said only when something is wrong; loud ones talk all along."""
        print(f"{name} …", end="\n" if loud else " ", flush=True)
        began = time.monotonic()
        output = None if loud else subprocess.PIPE
        ran = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | (environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output and subprocess.STDOUT,
            text=True,
            check=False,
        )
        self.note(name, ok=ran.returncode == 0, took=time.monotonic() - began, said=ran.stdout or "", loud=loud)

    def note(self, name: str, *, ok: bool, took: float, said: str = "", loud: bool = False) -> None:
        self.done.append(name)
        print(f"{f'{name}: ' if loud else ''}{'good' if ok else 'NOT GOOD'} ({took:.1f} s)", flush=True)
        if not ok:
            self.failed.append(name)
            print(said, flush=True)

    def end(self) -> None:
        took = f"{(time.monotonic() - self.began) / 60:.1f} minutes"
        if self.failed:
            names = ", ".join(name.lower() for name in self.failed)
            sys.exit(f"\nNot good: {names}. ({len(self.done)} checks in {took}.)")
        print(f"\nAll good: {len(self.done)} checks in {took}.")


def main() -> None:
    what, *rest = sys.argv[1:]
    nightly = rest == ["nightly"]
    if nightly:
        os.environ["HYPOTHESIS_PROFILE"] = "nightly"
    checks = Checks()
    if what == "test":
        os.environ.setdefault("ALONGSIDE_HTTPS", "0")  # tests talk to this very machine
        build_assets()
    if what == "test" and rest and not nightly:
        os.chdir(ROOT)
        os.execv(PYTHON, [PYTHON, "-m", "pytest", *rest])  # noqa: S606 (the same process goes on as pytest)
    look_at_the_code(checks)
    look_at_the_deployment(checks)
    if what == "test":
        look_at_django(checks)
        run_tests(checks, EVERYTHING if nightly else ())
    checks.end()


def build_assets() -> None:
    try:
        assets.build(lambda step: print(f"{step} …", flush=True))
    except assets.CannotBuildAssets as problem:
        sys.exit(f"Not good: the front end was not built. {problem}")


def look_at_the_code(checks: Checks) -> None:
    checks.step("Layout", [PYTHON, "-m", "ruff", "format", "--check", "."])
    checks.step("Lint", [PYTHON, "-m", "ruff", "check", "--output-format=concise", "."])
    checks.step("Templates", [PYTHON, "-m", "djlint", "alongside", "--lint", "--quiet"])
    checks.step("Types", [PYTHON, "-m", "mypy"])
    checks.step("Import contracts", [PYTHON, LINT_IMPORTS])


def look_at_the_deployment(checks: Checks) -> None:
    command = [PYTHON, "manage.py", "check", "--deploy", "--fail-level=WARNING"]
    checks.step("Django's checks of a deployment", command, environment=AS_DEPLOYED)


def look_at_django(checks: Checks) -> None:
    manage = [PYTHON, "manage.py"]
    checks.step("Django's own checks", [*manage, "check", "--fail-level=WARNING"])
    checks.step("No migration missing", [*manage, "makemigrations", "--check", "--dry-run"])


def run_tests(checks: Checks, more: Sequence[str]) -> None:
    # Neighbours run in one process, which keeps what they share; who is done first takes from what the other has left.
    pytest = [PYTHON, "-m", "pytest", "-q", "-n", str(AT_ONCE), "--dist", "worksteal", *more]
    if not find_java(print):
        sentence = "There is no Java here for the Nu Html Checker, and it could not be installed: put java on the path."
        checks.note("Java", ok=False, took=0, said=sentence)
    checks.step(
        "Quick tests", [*pytest, "--ignore=tests/journeys", "--ignore=tests/pages", "--ignore=tests/walls"], loud=True
    )
    checks.step("Every page of a family, and its walls", [*pytest, "tests/pages", "tests/walls"], loud=True)
    if find_a_browser(print):
        checks.step("Journeys in a browser", [*pytest, "tests/journeys"], loud=True)
    else:
        sentence = "There is no Chromium here and it could not be installed: put chromium on the path."
        checks.note("Journeys in a browser", ok=False, took=0, said=sentence)


def find_a_browser(say: Callable[[str], None]) -> bool:
    return find(BROWSERS, ("chromium", "fonts-liberation"), "Chromium and a font it can not do without, 100 MB", say)


def find_java(say: Callable[[str], None]) -> bool:
    """What checks the markup of pages runs on it."""
    return find(("java",), ("default-jre-headless",), "Java without a screen, about 200 MB", say)


def find(programs: Sequence[str], packages: Sequence[str], what: str, say: Callable[[str], None]) -> bool:
    """Install it where there is none and we may."""
    if any(shutil.which(program) for program in programs):
        return True
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    quietly = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    say(f"Installing {what}, once …")
    for command in (
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages],
    ):
        ran = subprocess.run(command, env=quietly, stdin=subprocess.DEVNULL, check=False)
        if ran.returncode:
            return False
    return any(shutil.which(program) for program in programs)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
