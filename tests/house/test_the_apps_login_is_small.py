"""The login our pages use can work, but it cannot rewrite the past or change its own walls."""

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from config import grants

pytestmark = pytest.mark.django_db


def ask(question: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return list(cursor.fetchall())


def test_it_is_no_superuser_and_no_wall_lets_it_by() -> None:
    rights = "select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user"
    assert ask(rights) == [(False, False, False, False)]


def test_it_owns_nothing() -> None:
    assert ask("select tablename from pg_tables where tableowner = current_user") == []
    assert ask("select datname from pg_database where pg_get_userbyid(datdba) = current_user") == []


@pytest.mark.parametrize("table", grants.APPEND_ONLY)
@pytest.mark.parametrize("change", ["update {} set id = id", "delete from {}", "truncate {}"])
def test_it_cannot_change_what_is_written_once(table: str, change: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        ask(change.format(table))


def test_it_may_use_every_table_of_the_rooms() -> None:
    tables = [model._meta.db_table for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    closed = [table for table in tables if not may(table, "select, insert")]
    assert closed == []


def may(table: str, rights: str) -> bool:
    return all(ask(f"select has_table_privilege('{table}', '{right}')")[0][0] for right in rights.split(", "))
