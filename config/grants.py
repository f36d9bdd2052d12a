"""What the app's own login may do to each table: enough to work, never enough to rewrite the past."""

from typing import Any

import psycopg
from psycopg import sql

# Read by the app; written by the owner, or by functions of the schema `walls` that act as the owner.
READ_ONLY = ("django_migrations", "audit_auditevent", "audit_rowhistory")
# Not even read: what the chain of hashes is made of.
CLOSED = ("audit_auditlink", "audit_unsealed")
# Of the schema `walls`, what the app may not call: the owner's own.
CLOSED_FUNCTIONS = ("keep_row", "line_text", "forget_history_of_family")

# The policies of a table do not hold where one of its partitions is asked directly: so nobody may ask those.
TABLES = """
select c.relname from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition"""
SEQUENCES_OF_CLOSED = """
select s.relname from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
join pg_class t on t.oid = d.refobjid where s.relkind = 'S' and t.relname = any(%s)"""
CALLABLE = """
select p.oid::regprocedure::text from pg_proc p
where p.pronamespace = to_regnamespace('walls') and p.proname <> all(%s)"""


def grant(owner: psycopg.Connection[Any], app_login: str) -> None:
    """Give the app's login what it needs and no more. Called as the owner, after every migration."""
    app = sql.Identifier(app_login)
    with owner.transaction():
        for statement in (
            "grant usage on schema public to {app}",
            "revoke all on all tables in schema public from {app}",
            "revoke all on all sequences in schema public from {app}",
            "grant usage, select on all sequences in schema public to {app}",
            "grant execute on all functions in schema public to {app}",
        ):
            owner.execute(sql.SQL(statement).format(app=app))
        for (table,) in owner.execute(TABLES).fetchall():
            _grant_on_table(owner, table, app)
        for (sequence,) in owner.execute(SEQUENCES_OF_CLOSED, [[*READ_ONLY, *CLOSED]]).fetchall():
            owner.execute(sql.SQL("revoke all on sequence {} from {}").format(sql.Identifier(sequence), app))
        _grant_functions(owner, app)


def _grant_on_table(owner: psycopg.Connection[Any], table: str, app: sql.Identifier) -> None:
    if table in CLOSED:
        return
    rights = sql.SQL("select" if table in READ_ONLY else "select, insert, update, delete")
    owner.execute(sql.SQL("grant {} on {} to {}").format(rights, sql.Identifier(table), app))


def _grant_functions(owner: psycopg.Connection[Any], app: sql.Identifier) -> None:
    """The schema exists once the audit room has been migrated."""
    if owner.execute("select to_regnamespace('walls')").fetchone() == (None,):
        return
    owner.execute(sql.SQL("revoke all on all functions in schema walls from public, {}").format(app))
    owner.execute(sql.SQL("grant usage on schema walls to {}").format(app))
    for (function,) in owner.execute(CALLABLE, [list(CLOSED_FUNCTIONS)]).fetchall():
        # Named by the database itself, quoted where need be.
        owner.execute(sql.SQL("grant execute on function {} to {}").format(sql.SQL(function), app))
