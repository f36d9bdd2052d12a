"""Brings up Alongside on this machine: its database, its sample city, its pages and its background work."""

import argparse
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType
from typing import Any

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from config import database  # noqa: E402 (the root of the project has to be on the path first)
from script import assets  # noqa: E402

STATE = Path(os.environ.get("ALONGSIDE_STATE", ROOT / ".local"))
SHAPE_NOTED = "select shobj_description(oid, 'pg_database') from pg_database where datname = current_database()"
NOBODY: dict[str, Any] = {"people": [], "relatives": [], "learners": []}  # what is told where there is no sample city
WORKERS_SHOWN = {
    "role": "Role",
    "name": "Name",
    "email": "Email",
    "password": "Password",
    "totp_secret": "Second factor",
}
RELATIVES_SHOWN = {"name": "Name", "relationship": "Who", "language": "Reads", "word": "Word", "link": "Link"}
LEARNERS_SHOWN = {"name": "Name", "works": "Who", "email": "Email", "link": "Link"}
PATIENCE = 60  # seconds until the pages must have answered once


class CannotServe(Exception):
    """Says in one sentence why the pages do not come up."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="script/server", description=__doc__)
    parser.add_argument(
        "--json", action="store_true", help="tell the address and the sample people as one line of JSON"
    )
    told_as_json = parser.parse_args().json
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)
    try:
        serve(told_as_json=told_as_json)
    except (CannotServe, database.DatabaseUnreachable, assets.CannotBuildAssets) as problem:
        sys.exit(f"Alongside did not start: {problem}")
    except psycopg.OperationalError as problem:
        sys.exit(f"Alongside did not start: the database cannot be reached ({str(problem).strip().splitlines()[0]})")
    except KeyboardInterrupt:
        say("Stopped.")


def serve(*, told_as_json: bool) -> None:
    """Everything from nothing to serving; comes back when asked to stop."""
    port = free_port()
    say("Alongside is starting …")
    assets.build(lambda step: say(f"{step} …"))
    (ROOT / "build" / "collected").mkdir(exist_ok=True)  # the static files' server warns when there is none
    environment = where_the_database_is()
    bring_up_to_date(environment)
    # From here on nobody needs to be the owner, so whoever breaks into the pages does not find that login there.
    environment.pop("DATABASE_OWNER_URL")
    url = f"http://localhost:{port}"
    if environment.get("ALONGSIDE_DEMO") == "1":
        environment.setdefault("OUR_ADDRESS", url)
    with running("web server", web_server(port), environment) as web:
        sample = sample_people(environment, url) if environment.get("ALONGSIDE_DEMO") == "1" else NOBODY
        wait_until_it_answers(port, web)
        with running(
            "background worker", [*manage(), "procrastinate", "--verbosity=0", "worker"], environment
        ) as worker:
            if environment.get("ALONGSIDE_DEMO") != "1" and environment.get("ALONGSIDE_HTTPS", "1") == "1":
                say("It answers through HTTPS only: put a proxy in front, or try it out with ALONGSIDE_HTTPS=0.")
            tell(url, sample, told_as_json=told_as_json)
            wait_for_the_first_to_end({"web server": web, "background worker": worker})


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def manage() -> list[str]:
    return [sys.executable, str(ROOT / "manage.py")]


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def free_port() -> int:
    wanted = os.environ.get("PORT", "8000")
    if not wanted.isdecimal() or not 0 < int(wanted) < 65536:
        raise CannotServe(f"PORT is {wanted}, which is not the number of a port.")
    for family, host in addresses():
        with socket.socket(family) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((host, int(wanted)))
            except PermissionError as problem:
                raise CannotServe(
                    f"port {wanted} is not open to you. Choose another: PORT=8001 script/server"
                ) from problem
            except OSError as problem:
                raise CannotServe(f"port {wanted} is taken. Choose another: PORT=8001 script/server") from problem
    return int(wanted)


def addresses() -> list[tuple[socket.AddressFamily, str]]:
    """Both meanings of localhost, where this machine knows both."""
    known = [(socket.AF_INET, "127.0.0.1")]
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET6) as trial:
        trial.bind(("::1", 0))
        known.append((socket.AF_INET6, "::1"))
    return known


def web_server(port: int) -> list[str]:
    binds = [f"--bind={f'[{host}]' if ':' in host else host}:{port}" for _, host in addresses()]
    command = [sys.executable, "-m", "gunicorn", "config.wsgi", *binds, "--chdir", str(ROOT)]
    return [*command, "--preload", "--workers=2", "--threads=4", "--worker-class=gthread", "--log-level=warning"]


def where_the_database_is() -> dict[str, str]:
    """The environment of everything started from here; our own database may hold the sample city."""
    ours = not (os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_OWNER_URL"))
    urls = database.urls(STATE)
    environment = os.environ | {"DATABASE_URL": urls["app"], "DATABASE_OWNER_URL": urls["owner"]}
    return environment | ({"ALONGSIDE_DEMO": "1"} if ours else {})


def bring_up_to_date(environment: dict[str, str]) -> None:
    """Migrate, unless this very shape is there already; then load the sample city, once."""
    if not environment["DATABASE_OWNER_URL"]:
        raise CannotServe("DATABASE_OWNER_URL is not set. It is needed to change the shape of the database.")
    shape = f"Alongside, shape {database.fingerprint()}"
    with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as owner:
        if _one(owner, SHAPE_NOTED) != shape:
            run("Bringing the database up to date", [*manage(), "migrate", "--no-input"], environment)
            note = sql.SQL("comment on database {} is {}").format(sql.Identifier(owner.info.dbname), shape)
            with contextlib.suppress(psycopg.errors.InsufficientPrivilege):  # then the next start looks again
                owner.execute(note)
        if environment.get("ALONGSIDE_DEMO") == "1" and not has_families(owner):
            run("Loading the sample city", [*manage(), "load_sample_city"], environment)


def has_families(owner: psycopg.Connection[Any]) -> bool:
    return bool(_one(owner, "select exists (select from families_family)"))


def _one(connection: psycopg.Connection[Any], query: str) -> Any:
    row = connection.execute(query).fetchone()
    return row[0] if row else None


def run(what: str, command: list[str], environment: dict[str, str]) -> None:
    say(f"{what} …")
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
    if done.returncode:
        raise CannotServe(f"“{what}” failed, as said above.")


def sample_people(environment: dict[str, str], url: str) -> dict[str, Any]:
    """Who to sign in as, how to come in as one of a family (each link works once), and where messages go."""
    told = subprocess.run(
        [*manage(), "sample_people", "--json", "--home", url],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    if told.returncode:
        raise CannotServe("the people of the sample city could not be listed, as said above.")
    sample: dict[str, Any] = json.loads(told.stdout)
    return sample


@contextlib.contextmanager
def running(what: str, command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process of its own session, so that Ctrl-C reaches only us and everything ends in order."""
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=sys.stderr, start_new_session=True
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            say(f"The {what} did not end when asked, so it was made to.")
            process.kill()
            process.wait()


def wait_until_it_answers(port: int, web: subprocess.Popen[bytes]) -> None:
    waited_since = time.monotonic()
    while web.poll() is None and time.monotonic() - waited_since < PATIENCE:
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request("GET", "/")
            connection.getresponse()
            return
        except (OSError, HTTPException):
            time.sleep(0.05)
        finally:
            connection.close()
    raise CannotServe("the web server does not answer; its reason, if it gave one, stands above.")


def tell(url: str, sample: dict[str, Any], *, told_as_json: bool) -> None:
    if told_as_json:
        print(json.dumps({"url": url, **sample}, ensure_ascii=False), flush=True)
        return
    print(f"\nAlongside is at {url}\n", flush=True)
    if sample["people"]:
        print("You can sign in as:")
        table(sample["people"], WORKERS_SHOWN)
    if sample["relatives"]:
        print("\nOr come in as one of a family, in a browser where nobody is signed in. Each link works once:")
        table(sample["relatives"], RELATIVES_SHOWN)
        print("\nOr come in to learn, by a link or by a code sent to the address, in such a browser too:")
        table(sample["learners"], LEARNERS_SHOWN)
        print(f"\nTexts and emails go nowhere. Each is a file in {sample['messages']}")
    print("\nCtrl-C stops it.", flush=True)


def table(rows: list[dict[str, str]], columns: dict[str, str]) -> None:
    """The columns in which anything stands, each as wide as it needs."""
    shown = [column for column in columns if any(row.get(column) for row in rows)]
    widths = {c: max(len(str(row.get(c) or "")) for row in [columns, *rows]) for c in shown}
    for row in [columns, *rows]:
        print("  " + "  ".join(str(row.get(c) or "").ljust(widths[c]) for c in shown).rstrip())


def wait_for_the_first_to_end(processes: dict[str, subprocess.Popen[bytes]]) -> None:
    while all(process.poll() is None for process in processes.values()):
        time.sleep(0.5)
    over = " and the ".join(name for name, process in processes.items() if process.poll() is not None)
    raise CannotServe(f"the {over} ended by itself, so the rest was stopped too.")


if __name__ == "__main__":
    main()
