"""Looking at the database as somebody, in plain SQL: no page, no query of ours stands between."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.models import Model
from psycopg import sql

from alongside.access.identity import say_relative
from alongside.access.models import User
from alongside.foundation.sealing import token_hash
from tests.databases import EVERYTHING


@contextmanager
def identity(who: User | None) -> Iterator[None]:
    """The app's own login, acting for this worker or for nobody."""
    _say(str(who.pk) if who else "")
    try:
        yield
    finally:
        _say(EVERYTHING)


def rows_of(model: type[Model]) -> set[int]:
    """The primary keys of every row that a plain SELECT brings."""
    with connection.cursor() as cursor:
        table = sql.Identifier(model._meta.db_table)
        cursor.execute(sql.SQL("select id from {}").format(table))
        return {row[0] for row in cursor.fetchall()}


def _say(value: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select set_config('alongside.worker', %s, true)", [value])


@contextmanager
def at_home_as(secret: str) -> Iterator[None]:
    """The app's own login, acting for the relative who holds this secret."""
    with identity(None):
        say_relative(token_hash(secret))
        try:
            yield
        finally:
            say_relative("")
