"""The login our pages use can work, but it cannot rewrite the past or change its own walls."""

from typing import Any

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from config import grants

pytestmark = pytest.mark.django_db


def ask(question: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return list(cursor.fetchall())


def test_it_is_no_superuser_and_no_wall_lets_it_by() -> None:
    rights = "select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user"
    assert ask(rights) == [(False, False, False, False)]


def test_it_owns_nothing() -> None:
    assert ask("select tablename from pg_tables where tableowner = current_user") == []
    assert ask("select datname from pg_database where pg_get_userbyid(datdba) = current_user") == []


AUDIT = ("audit_auditevent", "audit_rowhistory", *grants.CLOSED)
IN_NO_WAY = (
    "insert into {} default values",
    "update {} set at = now()",
    "delete from {}",
    "truncate {}",
    "drop table {}",
    "alter table {} disable trigger all",
    "alter table {} rename to something_else",
    "create trigger quiet before insert on {} for each row execute function suppress_redundant_updates_trigger()",
    "create rule quiet as on insert to {} do instead nothing",
)


@pytest.mark.parametrize("table", AUDIT)
@pytest.mark.parametrize("change", IN_NO_WAY)
def test_it_cannot_change_what_is_written_once(table: str, change: str) -> None:
    refused(change.format(table).replace("set at", "set hash = null, sealed_at" if "link" in table else "set at"))


@pytest.mark.parametrize(
    "change",
    [
        "set session_replication_role = replica",
        "set role alongside_owner",
        "create or replace function walls.write_line() returns void language sql as 'select'",
        "create or replace function walls.keep_row() returns trigger language plpgsql as 'begin return null; end'",
        "drop function walls.seal_audit",
        "alter function walls.keep_row owner to current_user",
        "drop schema walls cascade",
        "create table walls.mine (id int)",
        "create table public.mine (id int)",
        "select walls.forget_history_of_family(1)",
        "alter table plans_plan disable trigger keep_row_before_change",
        "drop trigger keep_row_before_change on plans_plan",
        "truncate plans_plan cascade",
    ],
)
def test_it_cannot_get_round_what_keeps_the_past(change: str) -> None:
    refused(change)


def refused(change: str) -> None:
    no = r"permission denied|must be (able to SET ROLE|owner)"
    with pytest.raises(ProgrammingError, match=no), transaction.atomic():
        ask(change)


@pytest.mark.parametrize("table", grants.CLOSED)
def test_it_does_not_even_read_the_links_of_the_chain(table: str) -> None:
    refused(f"table {table}")


def test_it_has_no_right_on_any_partition() -> None:
    """The policies of a table do not hold where one of its partitions is asked directly."""
    partitions = [str(row[0]) for row in ask("select oid::regclass::text from pg_class where relispartition")]
    assert len(partitions) > 4
    assert [table for table in partitions if any(may(table, right) for right in ("select", "insert", "update"))] == []


def test_it_cannot_call_what_is_the_owners() -> None:
    named = "select proname, has_function_privilege(oid, 'execute') from pg_proc"
    may_call = dict(ask(named + " where pronamespace = 'walls'::regnamespace"))
    assert [may_call[function] for function in grants.CLOSED_FUNCTIONS] == [False, False, False]
    assert may_call["write_line"]


def test_what_acts_as_the_owner_cannot_be_led_astray() -> None:
    """A function that acts as the owner says itself where its tables are; a temporary one of the same name is last."""
    definers = ask("select proname, proconfig from pg_proc where pronamespace = 'walls'::regnamespace and prosecdef")
    assert definers
    astray = [name for name, settings in definers if "search_path=pg_catalog, public, pg_temp" not in (settings or [])]
    assert astray == []


def test_it_may_use_every_table_of_the_rooms() -> None:
    tables = [model._meta.db_table for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    closed = [table for table in tables if table not in AUDIT and not may(table, "select, insert")]
    assert closed == []


def may(table: str, rights: str) -> bool:
    return all(ask(f"select has_table_privilege('{table}', '{right}')")[0][0] for right in rights.split(", "))
