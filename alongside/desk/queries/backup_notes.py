"""What is noted about the house's own things when a backup is made, and looked at again when one is tried.

Asked of a database by PostgreSQL's own means, as its owner: the backup may be older than the models are now.
"""

import hashlib
import json
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
from django.contrib.auth import get_user_model
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from alongside.audit.models import AuditLink
from alongside.audit.queries.chain import verified
from alongside.families.models import Family
from alongside.plans.models import Plan, WorkingPlan
from alongside.plans.queries import TABLE_OF_KEYS

Connection = psycopg.Connection[Any]
MOST_PLANS = 50
# The rows of these tables are in no backup: whoever holds one opens nothing that a family writes in private time.
LEFT_OUT = (f"public.{TABLE_OF_KEYS}",)
NO_ROWS = ["0", "0"]


def notes_of(connection: Connection) -> dict[str, Any]:
    """The shape of the database, the newest link of the audit chain, and what some agreed plans say, as hashes."""
    parts = [part for part in [[Plan._meta.db_table, "id"], *_parts_of_plans()] if _has_column(connection, *part)]
    return {"migrations": _migrations(connection), "audit": audit_head(connection), "plans": _plans(connection, parts)}


def _migrations(connection: Connection) -> list[list[str]]:
    return [list(row) for row in connection.execute("select app, name from django_migrations order by 1, 2")]


def unknown_migrations(noted: list[list[str]]) -> list[str]:
    """Those this Alongside does not have: the backup is newer than the house."""
    known = set(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)
    return [f"{app} {name}" for app, name in noted if (app, name) not in known]


def audit_head(connection: Connection) -> list[Any] | None:
    """Number and hash of the newest link, or nothing where none was ever made."""
    if not _is_there(connection, AuditLink._meta.db_table):
        return None
    newest = connection.execute("select number, encode(hash, 'hex') from audit_auditlink order by number desc limit 1")
    return list(row) if (row := newest.fetchone()) else None


def breaks_in_audit(connection: Connection, head: list[Any], *, made_at: datetime) -> list[str]:
    """Every place where the chain does not hold, gone over from its first line to this head."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "heads"
        kept.write_text(json.dumps({"number": head[0], "hash": head[1], "at": made_at.isoformat()}) + "\n")
        return [found.words for found in verified(connection, kept, at=made_at).breaks if found.kind != "not sealed"]


def _parts_of_plans() -> list[list[str]]:
    """The tables whose rows belong to a plan, and the column that says to which."""
    return sorted([one.related_model._meta.db_table, str(one.field.column)] for one in Plan._meta.related_objects)


def _plans(connection: Connection, parts: list[list[str]]) -> dict[str, Any]:
    if not _is_there(connection, Plan._meta.db_table):
        return {"parts": [], "said": {}}
    agreed = "select id from plans_plan where agreed_at is not null order by md5(id::text) limit %s"
    chosen = [row[0] for row in connection.execute(agreed, [MOST_PLANS])]
    return {"parts": parts, "said": plans_said(connection, parts, chosen)}


def plans_said(connection: Connection, parts: list[list[str]], plans: list[int]) -> dict[str, str]:
    """Of each of these plans one hash over all that belongs to it, word for word."""
    return {str(plan): _said(connection, parts, plan) for plan in plans}


def _said(connection: Connection, parts: list[list[str]], plan: int) -> str:
    hashed = hashlib.sha256()
    question = sql.SQL(
        'select the_whole_row::text from {} the_whole_row where {} = %s order by the_whole_row::text collate "C"'
    )
    for table, column in parts:
        for (row,) in connection.execute(question.format(sql.Identifier(table), sql.Identifier(column)), [plan]):
            hashed.update(f"{table}\0{row}\0".encode())
    return hashed.hexdigest()


def without_what_is_left_out(tables: dict[str, list[str]]) -> dict[str, list[str]]:
    """The rows of each table, as many as a backup holds of them."""
    return {table: NO_ROWS if table in LEFT_OUT else rows for table, rows in tables.items()}


def throw_away_drafts(connection: Connection, at: datetime) -> int:
    """What families were writing in private time does not come back: no key of theirs is there any more.

    Backups from before keys were left out hold some: they go too. Says how many drafts there were.
    """
    plans, keys = sql.Identifier(WorkingPlan._meta.db_table), sql.Identifier(TABLE_OF_KEYS)
    still_open = sql.SQL("presented_at is null and thrown_away_at is null")
    asked = sql.SQL("select count(*) from {} where sealed is not null and {}").format(plans, still_open)
    drafts = connection.execute(asked).fetchone()
    connection.execute(sql.SQL("delete from {}").format(keys))
    empty = "sealed = null, turn = 0, code_hash = '', device_hash = '', thrown_away_at = %s"
    connection.execute(sql.SQL("update {} set {} where {}").format(plans, sql.SQL(empty), still_open), [at])
    return int(drafts[0]) if drafts else 0


def holds_something(connection: Connection) -> bool:
    """Whether anybody has begun to work here: an account or a family stands in it."""
    tables = [get_user_model()._meta.db_table, Family._meta.db_table]
    return any(_is_there(connection, table) and _has_rows(connection, table) for table in tables)


def _has_rows(connection: Connection, table: str) -> bool:
    found = connection.execute(sql.SQL("select exists (select from {})").format(sql.Identifier(table))).fetchone()
    return bool(found and found[0])


def _has_column(connection: Connection, table: str, column: str) -> bool:
    """A database that waits to be brought up to date has not all of them yet."""
    asked = "select exists (select from pg_attribute where attrelid = to_regclass(%s) and attname = %s)"
    found = connection.execute(asked, [table, column]).fetchone()
    return bool(found and found[0])


def _is_there(connection: Connection, table: str) -> bool:
    found = connection.execute("select to_regclass(%s) is not null", [table]).fetchone()
    return bool(found and found[0])
