"""What do an audit line and a row of history add to a write, and how fast is the chain sealed and gone over?"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

from bench._figures import Figure, tell
from config import database

ROOT = Path(__file__).resolve().parent.parent
STATE = Path(os.environ.get("ALONGSIDE_STATE", ROOT / ".local"))
SCRATCH = "alongside_bench_audit"
RUNS = 15
WRITES = 200
LINES = 50_000
PERSON = "update people_person set family_name = family_name || 'x' where id = %s"
GUEST = "update conferences_guest set note = note || 'x' where id = %s"
TOLD = "(now(), 'thing.done', 'done', 1, 'somebody', 1, 'plans.plan', 1, '{\"changed\": [\"note\"]}')"
LINE = f"select walls.write_line{TOLD}"
Owner = psycopg.Connection[Any]


def main() -> None:
    with scratch() as owner:
        people, guests = ids(owner, "people_person"), ids(owner, "conferences_guest")
        ways: dict[str, Callable[[], float]] = {
            "person": lambda: seconds(owner, PERSON, people, off="people_person"),
            "person kept": lambda: seconds(owner, PERSON, people),
            "person told": lambda: seconds(owner, PERSON, people, off="people_person", line=True),
            "guest": lambda: seconds(owner, GUEST, guests, off="conferences_guest"),
            "guest kept": lambda: seconds(owner, GUEST, guests),
        }
        # One after the other in each run, so that a busy moment of the machine falls on all of them.
        runs = [{name: measure() for name, measure in ways.items()} for _ in range(RUNS)]
        figures = added("its row of history", runs, "person kept", "person")
        figures |= added("its audit line", runs, "person told", "person")
        figures |= added("its row of history, the family found over another table", runs, "guest kept", "guest")
        figures |= sealing(owner)
    tell("audit", figures)


def added(what: str, runs: list[dict[str, float]], with_it: str, without: str) -> dict[str, Figure]:
    """Of a change: how many times as long it takes, and how much longer."""
    ratios = [run[with_it] / run[without] for run in runs]
    more = [(run[with_it] - run[without]) * 1e6 for run in runs]
    return {f"a change with {what}": middle(ratios, "times", 2), f"{what} adds": middle(more, "µs", 0)}


def middle(values: list[float], unit: str, places: int) -> Figure:
    spread = f"{min(values):.{places}f} to {max(values):.{places}f}"
    return Figure(round(statistics.median(values), places), unit, "none", met=True, spread=spread)


def seconds(owner: Owner, change: str, rows: list[int], *, off: str = "", line: bool = False) -> float:
    """Per write, inside one transaction that is taken back: what a commit costs is left out."""
    with owner.transaction(force_rollback=True):
        if off:
            owner.execute(f"alter table {off} disable trigger user")
        began = time.perf_counter()
        for number in range(WRITES):
            owner.execute(change, [rows[number % len(rows)]])
            if line:
                owner.execute(LINE)
        return (time.perf_counter() - began) / WRITES


def sealing(owner: Owner) -> dict[str, Figure]:
    os.environ |= {"DJANGO_SETTINGS_MODULE": "config.settings"}
    import django

    django.setup()
    from alongside.audit.queries import verified

    while sealed(owner):  # the sample city's own
        pass
    owner.execute(f"select count(walls.write_line{TOLD}) from generate_series(1, {LINES})")
    began, batches = time.perf_counter(), []
    while number := sealed(owner):
        batches.append(number / (time.perf_counter() - began))
        began = time.perf_counter()
    began = time.perf_counter()
    with owner.transaction():
        report = verified(owner, STATE / "no heads", at=datetime.now(UTC))
    walked = report.sealed / (time.perf_counter() - began)
    return {
        "lines sealed": middle(batches, "lines/s", 0),
        "lines gone over by verify_audit": Figure(round(walked), "lines/s", "none", met=True),
    }


def sealed(owner: Owner) -> int:
    row = owner.execute("select sealed from walls.seal_audit()").fetchone()
    assert row
    return int(row[0])


def ids(owner: Owner, table: str) -> list[int]:
    return [row[0] for row in owner.execute(f"select id from {table} order by id")]


@contextmanager
def scratch() -> Iterator[Owner]:
    """A database of its own, with the sample city in it, gone at the end."""
    urls = database.urls(STATE)
    owner, app = database.as_django(urls["owner"]), database.as_django(urls["app"])
    environment = os.environ | {
        "ALONGSIDE_DEMO": "1",
        "DATABASE_URL": database.as_url(app, SCRATCH),
        "DATABASE_OWNER_URL": database.as_url(owner, SCRATCH),
    }
    with psycopg.connect(**database.as_psycopg(owner, "postgres"), autocommit=True) as maker:
        maker.execute(f"drop database if exists {SCRATCH} with (force)")
        maker.execute(f"create database {SCRATCH}")
        try:
            for command in (["migrate", "--no-input", "--verbosity=0"], ["load_sample_city"]):
                done = [sys.executable, str(ROOT / "manage.py"), *command]
                subprocess.run(done, env=environment, check=True, stdout=subprocess.DEVNULL)
            with psycopg.connect(**database.as_psycopg(owner, SCRATCH), autocommit=True) as connection:
                connection.execute("set synchronous_commit to off")
                yield connection
        finally:
            maker.execute(f"drop database if exists {SCRATCH} with (force)")


if __name__ == "__main__":
    main()
