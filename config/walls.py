"""Draws the walls in the database: who sees which family's rows, from the `Walls` of each model.

Called as the owner after every migration, so the policies are always those of the code. In a model's `Walls`:

    through             the foreign key, or keys, over which its family is reached; a row is seen when what they lead to
                        is. "id" on the family itself; "table.column" where another table leads here.
    relatives           a condition under which one of the family sees the row at home: "true" for every row of their
                        family. Without it they see none.
    workers             a condition without which no worker sees the row, and the lent device never: what a child lets
                        nobody read, for one.
    between             `relatives` for the tables between this one and others: "true" where both ends are seen.
    own                 a foreign key to a worker who sees the row besides.
    or_sql              a condition under which a row is seen besides.
    unless_conferencing a condition without which only the conferencing service sees the row.
    sights              what `access.identity.beyond_the_walls` opens: {Sight: "select" or "all"}.
    none                a reason in words why the table needs no wall.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import psycopg
from django.apps import apps
from django.db import models

from alongside.access.states import PERMISSIONS, Permission, Role
from alongside.families.states import CONFERENCING_PARTS, Part
from alongside.restorative.rules.ending import READ_FOR_DAYS

OURS = "alongside."
# Opens a family where named to review its records, and nowhere else.
ONLY_REVIEWS = (Role.DATA_PROTECTION_OFFICER,)

RULES = Path(__file__).with_suffix(".sql")

ANSWER_RESTS_ON = (
    "access_user",
    "families_brokenglass",
    "families_family",
    "families_homepass",
    "families_involvement",
    "partners_practitioner",
    "plans_workingplan",
)
ASK_AGAIN = """
create or replace trigger ask_again after insert or update or delete on {table}
  for each statement execute function walls.ask_again();
"""

NOT_IN_TESTS = "create or replace function walls.sees_all() returns boolean language sql stable as 'select false';"
# Who says nothing in a test's own words looks at everything; a request always says who asks, if only "nobody".
IN_TESTS = (
    "create or replace function walls.sees_all() returns boolean language sql stable as "
    "$$ select current_setting('alongside.worker', true) = 'everything_in_tests' $$;"
)


def draw(owner: psycopg.Connection[Any]) -> None:
    """Put every wall where the code says it stands. Called as the owner, before the app's rights are given."""
    with owner.transaction():
        owner.execute(_rules())
        for model in walled_models():
            for statement in statements_for(model):
                owner.execute(statement)


def walled_models() -> list[type[models.Model]]:
    """Every model of the house, and the tables between two of them."""
    everything = apps.get_models(include_auto_created=True)
    return [model for model in everything if model.__module__.startswith(OURS) and model._meta.managed]


def _rules() -> str:
    return RULES.read_text().format(
        sees_all=NOT_IN_TESTS,
        ask_again="".join(ASK_AGAIN.format(table=table) for table in ANSWER_RESTS_ON),
        read_for_days=READ_FOR_DAYS,
        never=_roles_named(Role.ADMINISTRATOR),
        openers=_roles_named(*(role for role in _holding(Permission.FAMILY_OPEN) if role not in ONLY_REVIEWS)),
        officers=_roles_named(*ONLY_REVIEWS),
        managers=_roles(Permission.FAMILY_OPEN_ALL_OF_SERVICE),
        glass=_roles(Permission.BREAK_THE_GLASS),
        auditors=_roles(Permission.AUDIT_READ),
        givers=_roles(Permission.RECORDS_GIVE),
        helpers=_roles(Permission.HELP_SHARE_OUT),
        trainers=_roles(Permission.TRAINING_ARRANGE),
        adders=_roles(Permission.FAMILY_ADD, Permission.FAMILY_CHANGE, Permission.CHILDREN_BRING_IN),
        # Besides the service: whoever is named to review somebody's record, which is both books; and the family's own
        # device, since who may come is theirs to know.
        conferencing=_texts([*sorted(part.value for part in CONFERENCING_PARTS | {Part.RECORDS_REVIEWER}), "device"]),
    )


def _roles(*permissions: Permission) -> str:
    return _roles_named(*_holding(*permissions))


def _roles_named(*roles: Role) -> str:
    return _texts(role.value for role in roles) + "::varchar[]"


def _holding(*permissions: Permission) -> list[Role]:
    return [role for role in Role if PERMISSIONS[role] & set(permissions)]


def _texts(values: Iterable[str]) -> str:
    return "array[" + ", ".join(f"'{value}'" for value in values) + "]"


def statements_for(model: type[models.Model]) -> list[str]:
    """The policies of one table. Run as they are: every word comes from the code."""
    table, walls = model._meta.db_table, walls_of(model)
    drop = [f"drop policy if exists {name} on {table}" for name in ("walls", "beyond_select", "beyond_all")]
    if getattr(walls, "none", ""):
        return [*drop, f"alter table {table} disable row level security"]
    made = [*drop, f"alter table {table} enable row level security"]
    made.append(f"create policy walls on {table} using (walls.sees_all() or {condition(model)})")
    if sights := getattr(walls, "sights", {}):
        for command in ("select", "all"):
            names = [sight.value for sight, opens in sights.items() if opens == command]
            if names:
                seen = f"current_setting('alongside.sight', true) = any({_texts(names)})"
                made.append(f"create policy beyond_{command} on {table} for {command} using ({seen})")
    return made


def walls_of(model: type[models.Model]) -> Any:
    """What a model says of its walls; a table between two models stands behind the walls of both, if they have any."""
    if model._meta.auto_created:
        ends = [field.name for field in model._meta.fields if field.is_relation]
        models_between = [_key(model, end).related_model for end in ends]
        if all(getattr(vars(one).get("Walls"), "none", "") for one in models_between):
            return type("Walls", (), {"none": "stands between two tables that need no wall"})
        owner = vars(model._meta.auto_created).get("Walls")
        return type("Walls", (), {"through": tuple(ends), "relatives": getattr(owner, "between", "")})
    return vars(model).get("Walls")


def condition(model: type[models.Model]) -> str:
    """When a row is seen, as SQL."""
    walls = walls_of(model)
    through = getattr(walls, "through", ())
    ways = [through] if isinstance(through, str) else list(through)
    seen = " and ".join(_leads_to_something_seen(model, way) for way in ways)
    if unless := getattr(walls, "unless_conferencing", ""):
        seen = f"{seen} and ({unless} or walls.in_conferencing({_family_of(model)}))"
    if seen:
        at_home = getattr(walls, "relatives", "")
        seen = seen if at_home == "true" else f"{seen} and {_unless_a_relative_asks(at_home)}"
        if for_workers := getattr(walls, "workers", ""):
            seen = f"{seen} and {_one_of_them_asks_or(for_workers)}"
    besides = [seen] if seen else []
    if own := getattr(walls, "own", ""):
        besides.append(f"{_key(model, own).column} = walls.me()")
    if or_sql := getattr(walls, "or_sql", ""):
        besides.append(or_sql)
    return " or ".join(f"({one})" for one in besides)


def _one_of_them_asks_or(for_workers: str) -> str:
    """A relative is held by what the table says of relatives; a worker by this; the lent device sees no such row."""
    return f"case when (select walls.me()) is null then (select walls.relative()) is not null else ({for_workers}) end"


def _unless_a_relative_asks(at_home: str) -> str:
    nobody_of_the_family = "(select walls.relative()) is null"
    at_home = at_home.replace("walls.my_person()", "(select walls.my_person())")  # asked once, not for every row
    return f"({nobody_of_the_family} or ({at_home}))" if at_home else nobody_of_the_family


OPEN_TO_ME = "any((select walls.my_families())::bigint[])"


def _leads_to_something_seen(model: type[models.Model], way: str) -> str:
    table = model._meta.db_table
    if "." in way:
        other, name = way.split(".")
        return f"exists (select from {other} leads where leads.{name}_id = {table}.id)"
    if way in ("id", "family_id"):
        return f"{way} = {OPEN_TO_ME}"
    field = _key(model, way)
    target = field.related_model
    if target._meta.label == "families.Family":
        return f"{field.column} = {OPEN_TO_ME}"
    to = f"{table}.{field.column}"
    # A person is seen with their families: asked of those at once, which the planner finds easier than two steps.
    if "." in (further := str(getattr(walls_of(target), "through", ""))):
        other, name = further.split(".")
        beside = walls_of(target).or_sql.replace("(id)", f"({to})")
        seen = f"(exists (select from {other} leads where leads.{name}_id = {to}) or {beside})"
    else:
        seen = f"exists (select from {target._meta.db_table} leads where leads.id = {to})"
    return f"({field.column} is null or {seen})" if field.null else seen


def _key(model: type[models.Model], name: str) -> "models.ForeignKey[Any, Any]":
    field = model._meta.get_field(name)
    assert isinstance(field, models.ForeignKey), name
    return field


def _family_of(model: type[models.Model]) -> str:
    """The row's family, asked of the table between them where there is one."""
    names = {field.name: field for field in model._meta.concrete_fields}
    if "family" in names or "family_id" in names:
        return "family_id"
    between = names[str(walls_of(model).through)]
    to, here = between.related_model._meta.db_table, f"{model._meta.db_table}.{between.column}"  # type: ignore[union-attr]
    return f"(select between_us.family_id from {to} between_us where between_us.id = {here})"  # noqa: S608 (our own names)
