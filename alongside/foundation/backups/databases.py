"""Databases on one server: made to try a backup in, counted row by row, dumped, filled, and put in another's place."""

import contextlib
import os
import secrets
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlencode

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from alongside.foundation.backups import CannotBackUp, CannotRestore
from alongside.foundation.backups.archive import PIECE
from alongside.foundation.backups.programs import NoProgram, program

Connection = psycopg.Connection[Any]
Entry = Mapping[str, Any]  # as in Django's DATABASES
AROUND = "postgres"  # the database one stands in while another is renamed

# The same words for the same row, whatever the server's own habits are; and a wall that would hide a row is an error.
SAME_WORDS = """
set timezone to 'UTC'; set datestyle to 'ISO, YMD'; set intervalstyle to 'iso_8601'; set bytea_output to 'hex';
set extra_float_digits to 1; set row_security to off; set search_path to public, pg_catalog"""
TABLES = """
select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by 1, 2"""
# Every row hashed, and the hashes added up: the same for the same rows in whatever order they lie.
ROWS = """
select count(*), coalesce(sum(('x' || substr(md5(the_whole_row::text), 1, 16))::bit(64)::bigint::numeric), 0)::text
from only {}.{} the_whole_row"""

# PostgreSQL's own housekeeping has nobody's login, and goes away when asked.
BUSY = "select count(*) from pg_stat_activity where datname = %s and usesysid is not null"


def connect(entry: Entry, name: str = "", *, autocommit: bool = False) -> Connection:
    """As this login, to its database or to another one of the same server."""
    return psycopg.connect(_conninfo(entry, name), password=entry["PASSWORD"] or None, autocommit=autocommit)


def _conninfo(entry: Entry, name: str = "") -> str:
    """Where and as whom, without the password: programs are told that one in their environment."""
    told = {"host": entry["HOST"], "port": entry["PORT"], "user": entry["USER"], "dbname": name or entry["NAME"]}
    return make_conninfo(**{key: value for key, value in (told | dict(entry["OPTIONS"])).items() if value})


def as_url(entry: Entry, name: str = "") -> str:
    """The same as one address, for another process of ours."""
    login = quote(entry["USER"], safe="") + (f":{quote(entry['PASSWORD'], safe='')}" if entry["PASSWORD"] else "")
    options = {"host": entry["HOST"], "port": entry["PORT"], **entry["OPTIONS"]}
    return f"postgresql://{login}@/{quote(name or entry['NAME'])}?{urlencode({k: v for k, v in options.items() if v})}"


def rows_of(connection: Connection) -> dict[str, list[str]]:
    """Of each table how many rows it has, and their hashes added up."""
    connection.execute(SAME_WORDS)
    found = {}
    for schema, table in connection.execute(TABLES).fetchall():
        counted = connection.execute(sql.SQL(ROWS).format(sql.Identifier(schema), sql.Identifier(table))).fetchone()
        assert counted is not None
        found[f"{schema}.{table}"] = [str(counted[0]), counted[1]]
    return found


def dump(entry: Entry, *, server: int, snapshot: str, without_rows_of: Sequence[str] = ()) -> Iterator[bytes]:
    """The database as it is in this snapshot, in PostgreSQL's own format, piece by piece.

    Of the tables named in `without_rows_of` ("schema.table") it holds the shape and no row.
    """
    try:
        path, _ = program("pg_dump", at_least=server)
    except NoProgram as problem:
        raise CannotBackUp([str(problem)]) from problem
    command = [str(path), "--format=custom", f"--snapshot={snapshot}", f"--dbname={_conninfo(entry)}", "--no-password"]
    command += [f"--exclude-table-data={table}" for table in without_rows_of]
    with _running(command, entry, stdout=subprocess.PIPE) as dumping:
        assert dumping.stdout is not None
        while piece := dumping.stdout.read(PIECE):
            yield piece
        if dumping.wait():
            raise CannotBackUp([f"PostgreSQL did not give out everything: {_said(dumping)}"])


def fill(entry: Entry, name: str, pieces: Iterable[bytes], *, made_by: int) -> None:
    """Fill an empty database with a dump. Rights are not taken from it: they belong to the server it comes to."""
    with connect(entry, name) as connection:
        server = connection.info.server_version // 10_000
    try:
        path, _ = program("pg_restore", at_least=max(server, made_by))
    except NoProgram as problem:
        raise CannotRestore([str(problem)]) from problem
    command = [str(path), f"--dbname={_conninfo(entry, name)}", "--no-password", "--no-owner", "--no-privileges"]
    with _running([*command, "--exit-on-error"], entry, stdin=subprocess.PIPE) as filling:
        assert filling.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # it stopped, and says why
            for piece in pieces:
                filling.stdin.write(piece)
            filling.stdin.close()
        if filling.wait():
            raise CannotRestore([f"PostgreSQL could not take it in: {_said(filling)}"])


@contextlib.contextmanager
def _running(command: list[str], entry: Entry, **streams: int) -> Iterator[subprocess.Popen[bytes]]:
    environment = os.environ | ({"PGPASSWORD": entry["PASSWORD"]} if entry["PASSWORD"] else {})
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, **streams)  # type: ignore[call-overload]  # noqa: S603
    try:
        yield process
    finally:
        process.kill()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()
        process.wait()


def _said(process: subprocess.Popen[bytes]) -> str:
    said = (process.stderr.read() if process.stderr else b"").decode(errors="replace").strip().splitlines()
    return next((line for line in said if "error" in line), said[-1] if said else "it did not say why")


@contextlib.contextmanager
def scratch(entry: Entry) -> Iterator[str]:
    """An empty database of its own. It is gone at the end, unless it has been given another name."""
    name = f"{entry['NAME'][:40]}_scratch_{secrets.token_hex(4)}"
    try:
        with connect(entry, AROUND, autocommit=True) as around:
            around.execute(sql.SQL("create database {} template template0").format(sql.Identifier(name)))
    except psycopg.errors.InsufficientPrivilege as problem:
        raise CannotRestore(
            [f"{entry['USER']} may not make databases: alter role {entry['USER']} createdb."]
        ) from problem
    try:
        yield name
    finally:
        with connect(entry, AROUND, autocommit=True) as around:
            around.execute(sql.SQL("drop database if exists {}").format(sql.Identifier(name)))


def swap(entry: Entry, scratch_name: str, *, keep_as: str) -> bool:
    """Give the filled database the place of the one before, both names at once or neither. Says if there was one."""
    name = str(entry["NAME"])
    with connect(entry, AROUND) as around:
        here = around.execute("select 1 from pg_database where datname = %s", [name]).fetchone()
        busy = around.execute(BUSY, [name]).fetchone()
        if here and busy and busy[0]:
            raise CannotRestore(
                [f"{busy[0]} connections are open to {name}. Stop the pages and the background worker."]
            )
        rename = sql.SQL("alter database {} rename to {}")
        if here:
            around.execute(rename.format(sql.Identifier(name), sql.Identifier(keep_as)))
        around.execute(rename.format(sql.Identifier(scratch_name), sql.Identifier(name)))
    return bool(here)
