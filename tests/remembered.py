"""What a factory made once, through the actions, is put back in the next test instead of being acted out again."""

import copy
import json
from collections.abc import Callable
from enum import Enum
from functools import wraps
from typing import ParamSpec, TypeVar

from django.apps import apps
from django.db import connection
from psycopg import sql

from alongside.access.models import User

P = ParamSpec("P")
Made = TypeVar("Made")
# The app's login may not put these back as rows: lines are written anew, and history is what changes leave.
NEVER_ROWS = ("audit_auditevent", "audit_auditlink", "audit_rowhistory")
LINES_ANEW = """
select walls.write_line(at, event, outcome, actor_id, actor_name, family_id, subject_kind, subject_id, detail)
from json_populate_recordset(null::audit_auditevent, {}) order by id"""
SIMPLE = (str, int, bool, Enum, type(None))


def remembered(factory: Callable[P, Made]) -> Callable[P, Made]:
    """Rows of the first call are kept in this process, and put back when a test begins with the same call.

    Only for calls with plain arguments in an empty database: anything else is made anew. The rows are the very ones the
    actions wrote, so no test stands on an impossible past.
    """
    kept: dict[str, tuple[Made, str]] = {}

    @wraps(factory)
    def make(*args: P.args, **kwargs: P.kwargs) -> Made:
        if not all(isinstance(value, SIMPLE) for value in (*args, *kwargs.values())) or User.objects.exists():
            return factory(*args, **kwargs)
        call = repr((args, sorted(kwargs.items())))
        if call in kept:
            made, statements = kept[call]
            with connection.cursor() as cursor:
                cursor.execute(statements)
            return copy.deepcopy(made)
        made = factory(*args, **kwargs)
        kept[call] = (copy.deepcopy(made), _as_statements())
        return made

    return make


def _as_statements() -> str:
    """One INSERT for each of our tables that has rows.

    Foreign keys are checked at the end; what belongs to a plan comes before it, as an agreed plan takes no more.
    """
    statements = []
    with connection.cursor() as cursor:
        for table in _our_tables():
            cursor.execute(sql.SQL("select json_agg(row) from {} as row").format(sql.Identifier(table)))
            if rows := cursor.fetchone()[0]:
                template = (
                    "insert into {0} overriding system value select * from json_populate_recordset(null::{0}, {1})"
                )
                composed = sql.SQL(template).format(sql.Identifier(table), sql.Literal(json.dumps(rows)))
                statements.append(composed.as_string(cursor.connection))
        cursor.execute("select json_agg(line) from audit_auditevent as line")
        if lines := cursor.fetchone()[0]:
            statements.append(sql.SQL(LINES_ANEW).format(sql.Literal(json.dumps(lines))).as_string(cursor.connection))
    return ";\n".join(statements)


def _our_tables() -> list[str]:
    models = [m for m in apps.get_models(include_auto_created=True) if m.__module__.startswith("alongside.")]
    return [m._meta.db_table for m in reversed(models) if m._meta.db_table not in NEVER_ROWS]
