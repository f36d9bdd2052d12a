"""Test databases: made and migrated by the owner, then used as the app's own login, as in real life.

One database is migrated whenever the migrations change; every run copies it. `TEST_NAME` gives a copy of one's own,
so that several people can run tests on one server at once.
"""

import itertools
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connection, connections
from django.test import TransactionTestCase
from django.test.client import ClientHandler
from psycopg import sql
from pytest_django import DjangoDbBlocker

from config import database, walls

ROOT = Path(__file__).resolve().parent.parent
KEPT_BETWEEN_TESTS = ("django_migrations", "django_content_type", "auth_permission")
EVERYTHING = "everything_in_tests"  # what walls.IN_TESTS looks for
ONE_AT_A_TIME = 7_201_914  # an advisory lock: any number will do, as long as it is always this one


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_test_environment: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """A fresh copy of the migrated database, which the tests reach as neither owner nor superuser."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "")
    wanted = "_".join(part for part in ("test_alongside", os.environ.get("TEST_NAME", ""), worker) if part)
    with _owner("postgres") as holder, _owner("postgres") as owner:
        name = _held_by_nobody_else(holder, wanted)
        owner.execute("select pg_advisory_lock(%s)", [ONE_AT_A_TIME])
        _copy_the_migrated(owner, name)
        owner.execute("select pg_advisory_unlock(%s)", [ONE_AT_A_TIME])
        with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
            _go_to(name)
            # Django would empty the tables as the app, which may not.
            patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: empty_as_owner())
            patch.setattr(ClientHandler, "__call__", _then_see_everything(ClientHandler.__call__))
            yield
            connections.close_all()


def _copy_the_migrated(owner: psycopg.Connection[Any], name: str) -> None:
    _copy(owner, _migrated(owner), name)
    with _owner(name) as mine:
        mine.execute(walls.IN_TESTS)


def _copy(owner: psycopg.Connection[Any], template: str, name: str) -> None:
    _drop(owner, name)
    owner.execute(sql.SQL("create database {} template {}").format(sql.Identifier(name), sql.Identifier(template)))
    # A test's writes need not outlive a power cut.
    owner.execute(sql.SQL("alter database {} set synchronous_commit to off").format(sql.Identifier(name)))


def _go_to(name: str) -> None:
    """From here on all of Django, and whoever asks as the owner, speaks with this database."""
    connections["default"].close()
    for entry in (connections["default"].settings_dict, settings.DATABASE_APP, _owner_entry()):
        entry["NAME"] = name
        entry["OPTIONS"]["options"] = f"-c alongside.worker={EVERYTHING}"


def another_database(kind: str, version: str, fill: Callable[[], None]) -> str:
    """One more for this process alone, beside the one every test uses, with in it what `fill` writes.

    The first process that asks for this version writes it, and whoever asks later has a copy.
    """
    full, name = f"alongside_{kind}_{version}", f"{settings.DATABASE_APP['NAME']}_{kind}"
    with _owner("postgres") as owner:
        owner.execute("select pg_advisory_lock(%s)", [ONE_AT_A_TIME])
        known = _known(owner)
        if full not in known:
            for old in known:
                if old.startswith(f"alongside_{kind}_"):
                    _drop(owner, old)
            filling = f"alongside_{kind}_filling"
            _copy_the_migrated(owner, filling)
            with within(filling):
                fill()
            owner.execute(
                sql.SQL("alter database {} rename to {}").format(sql.Identifier(filling), sql.Identifier(full))
            )
        _copy(owner, full, name)
    return name


@contextmanager
def within(name: str) -> Iterator[None]:
    """Inside this, that database is the one."""
    usual = str(settings.DATABASE_APP["NAME"])
    _go_to(name)
    try:
        yield
    finally:
        _go_to(usual)


def _then_see_everything(answer: Callable[..., Any]) -> Callable[..., Any]:
    """A page is answered behind the walls of whoever asks; the test that asked then looks at everything again."""

    def answered(handler: ClientHandler, environ: dict[str, Any]) -> Any:
        try:
            return answer(handler, environ)
        finally:
            if connection.in_atomic_block and not connection.needs_rollback:
                with connection.cursor() as cursor:
                    cursor.execute(
                        "select set_config('alongside.worker', %s, true), set_config('alongside.device', '', true)",
                        [EVERYTHING],
                    )

    return answered


def _held_by_nobody_else(holder: psycopg.Connection[Any], wanted: str) -> str:
    """The wanted name, or the next free one: held as long as this connection lives."""
    for number in itertools.count(1):
        name = wanted if number == 1 else f"{wanted}_{number}"
        held = holder.execute("select pg_try_advisory_lock(hashtext(%s))", [name]).fetchone()
        if held and held[0]:
            return name
    raise AssertionError("there is always a next number")


def empty_as_owner() -> None:
    """Leave the database as it was after migrating."""
    with _owner() as owner:
        owner.execute("set lock_timeout to '10s'")
        tables = [
            row[0]
            for row in owner.execute("select tablename from pg_tables where schemaname = 'public'")
            if row[0] not in KEPT_BETWEEN_TESTS
        ]
        anything = sql.SQL(" union all ").join(
            sql.SQL("select {} where exists (select from {})").format(sql.Literal(table), sql.Identifier(table))
            for table in tables
        )
        filled = [sql.Identifier(row[0]) for row in owner.execute(anything)]
        if filled:
            # Numbers go on counting: rows that are put back (tests/remembered.py) keep the ones they had.
            owner.execute(sql.SQL("truncate {} cascade").format(sql.SQL(", ").join(filled)))


def url_of_the_app() -> str:
    """Where another program finds this test's database, as the app's own login and behind the walls."""
    return database.as_url(settings.DATABASE_APP, str(settings.DATABASE_APP["NAME"]))


def _owner_entry() -> dict[str, Any]:
    if settings.DATABASE_OWNER is None:
        raise RuntimeError("DATABASE_OWNER_URL is not set. Tests need it to make their databases.")
    return settings.DATABASE_OWNER


@contextmanager
def _owner(name: str = "") -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(**database.as_psycopg(_owner_entry(), name), autocommit=True) as connection:
        yield connection


def _migrated(owner: psycopg.Connection[Any]) -> str:
    """The name of a database in the present shape, migrating one if there is none yet."""
    name = f"alongside_migrated_{database.fingerprint()}"
    known = _known(owner)
    if name in known:
        return name
    for old in known:
        if old.startswith("alongside_migrated_") or old == "alongside_migrating":
            _drop(owner, old)
    owner.execute("create database alongside_migrating")
    _migrate("alongside_migrating")
    owner.execute(sql.SQL("alter database alongside_migrating rename to {}").format(sql.Identifier(name)))
    return name


def _migrate(name: str) -> None:
    """By the same command as in real life."""
    environment = os.environ | {
        "ALONGSIDE_DEMO": "1",
        "DATABASE_URL": database.as_url(settings.DATABASE_APP, name),
        "DATABASE_OWNER_URL": database.as_url(_owner_entry(), name),
    }
    done = subprocess.run(
        [sys.executable, "manage.py", "migrate", "--no-input", "--skip-checks"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"The test database could not be migrated:\n{done.stdout}")


def _known(owner: psycopg.Connection[Any]) -> set[str]:
    return {row[0] for row in owner.execute("select datname from pg_database")}


def _drop(owner: psycopg.Connection[Any], name: str) -> None:
    owner.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))
