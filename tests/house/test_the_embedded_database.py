"""The PostgreSQL that comes as a package, on a machine whose power was cut."""

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[2]
START = (
    "import sys, pathlib; from config import database; print(database.start_embedded(pathlib.Path(sys.argv[1]))['app'])"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Of a server that was started once, and stopped."""
    folder = tmp_path / "postgres"
    assert started(folder).returncode == 0
    return folder


@pytest.mark.nightly
def test_a_start_that_takes_longer_than_the_package_waits_is_waited_for(folder: Path) -> None:
    # Before it is ready the server asks for a piece of its past, which takes twelve seconds to say that it has none.
    set_in(folder, "restore_command = 'test -e asked && exit 1; touch asked; sleep 12; exit 1'")
    (folder / "recovery.signal").touch()
    again = started(folder)
    assert "puts itself in order" in again.stderr
    assert again.stdout.startswith("postgresql://alongside_app@")
    assert again.returncode == 0


@pytest.mark.nightly
def test_a_server_that_cannot_start_says_in_a_sentence_where_its_own_words_are(folder: Path) -> None:
    set_in(folder, "shared_buffers = 'a lot'")
    again = started(folder)
    assert f"its own words are in {folder / 'log'}" in again.stderr
    assert "invalid value" not in again.stderr


def set_in(folder: Path, setting: str) -> None:
    with (folder / "postgresql.auto.conf").open("a") as settings:
        settings.write(f"{setting}\n")


def started(folder: Path) -> subprocess.CompletedProcess[str]:
    """By a process of its own, which stops the server when it ends."""
    command = [sys.executable, "-c", START, str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)
    assert not [one for one in psutil.process_iter(["cmdline"]) if str(folder) in (one.info["cmdline"] or [])]
    return done
