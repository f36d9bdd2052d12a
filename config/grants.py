"""What the app's own login may do to each table: enough to work, never enough to rewrite the past."""

from typing import Any

import psycopg
from psycopg import sql

# Written once, never changed: not even by a program that means to.
APPEND_ONLY = ("audit_auditevent",)
# Only the owner writes here.
READ_ONLY = ("django_migrations",)


def grant(owner: psycopg.Connection[Any], app_login: str) -> None:
    """Give the app's login what it needs and no more. Called as the owner, after every migration."""
    app = sql.Identifier(app_login)
    with owner.transaction():
        for statement in (
            "grant usage on schema public to {app}",
            "revoke all on all tables in schema public from {app}",
            "grant select, insert, update, delete on all tables in schema public to {app}",
            "grant usage, select on all sequences in schema public to {app}",
            "grant execute on all functions in schema public to {app}",
        ):
            owner.execute(sql.SQL(statement).format(app=app))
        tables = {row[0] for row in owner.execute("select tablename from pg_tables where schemaname = 'public'")}
        for table in sorted(tables & set(APPEND_ONLY)):
            owner.execute(sql.SQL("revoke update, delete on {} from {}").format(sql.Identifier(table), app))
        for table in sorted(tables & set(READ_ONLY)):
            owner.execute(sql.SQL("revoke insert, update, delete on {} from {}").format(sql.Identifier(table), app))
