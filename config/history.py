"""Which tables remember what their rows said before, and how each row's family is found."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
from django.apps import apps
from django.db.models import BinaryField, Field, ForeignKey, Model
from psycopg import sql

# Tables of ours without a history, and why.
LEFT_OUT = {
    "access_keptwords": "Words kept across a sign-out are sealed, and gone once they are back.",
    "access_user": "Passwords and second factors; changes of an account have audit lines.",
    "audit_auditevent": "Written once, never changed.",
    "audit_auditlink": "Written once, never changed.",
    "audit_rowhistory": "It is the history.",
    "families_anneximport": "A whole workbook; every child brought in has rows with a history of their own.",
    "outbox_message": "What became of it stands in its own row; where it went is kept no longer than that.",
    "partners_ourown": "Each change is a row of its own.",
    "public_listing": "What others publish; brought in again from them.",
    "public_listingplace": "What others publish; brought in again from them.",
    "public_listingimport": "Written once, never changed.",
    "public_pagedraft": "A page being written; what was published is kept, version by version.",
    "public_pageversion": "Every version is a row of its own.",
    "public_pagevote": "A yes or a no by nobody in particular.",
    "public_picture": "Written once, never changed.",
    "referrals_askforhelp": "What somebody unknown typed is gone when they say so: there is no second copy.",
    "referrals_helptry": "The same.",
    "referrals_helpwords": "The same.",
    "restorative_asking": "For the facilitators alone; what a row said before is read by the conferencing service.",
    "restorative_screen": "The same; looked at again, it is a row of its own.",
    "restorative_facilitatornote": "The same; never changed.",
    "restorative_ending": "The same.",
    "restorative_party": "The same; what somebody said before they changed their mind is nobody's to hold on to.",
    "restorative_theirwords": "The same.",
    "restorative_readiness": "The same.",
    "restorative_sitting": "The same.",
    "restorative_attendance": "The same.",
    "restorative_carried": "The same; never changed once passed on.",
    "restorative_agreement": "The same; never changed once it was made.",
    "restorative_agreementitem": "The same.",
    "restorative_owed": "The same.",
    "restorative_followup": "The same.",
    "restorative_followupanswer": "The same.",
    "restorative_circle": "Nothing is kept of a circle but what it wants kept.",
    "restorative_questionset": "Each change is a row of its own.",
    "restorative_reflection": "For themselves alone: there is no second copy of it.",
    "training_attendance": "Changes of the register have audit lines.",
    "training_booking": "What somebody needs to take part goes with the session; each step has an audit line.",
    "training_comingin": "A code, worthless once used.",
    "training_evaluation": "Written once.",
    "training_materialversion": "Every version is a row of its own.",
    "training_moduletaken": "How somebody answered is theirs alone.",
    "training_trainingimport": "A whole list; what came of it stands in rows of its own.",
    "voice_said": "Exact words never change, and may be for few eyes: there is no second copy of them.",
    "voice_saidkey": "When this key goes, a drawing or recording is gone: nothing may keep it.",
    "plans_workingplan": "The family's own draft, sealed; it is gone when the family says so.",
    "plans_workingplankey": "When this key goes, the words can never be read again: nothing may keep it.",
}
# Tables of packages: none of them is a family's.
APPS_LEFT_OUT = {
    "auth": "Django's groups and permissions, which we do not use.",
    "contenttypes": "Names of tables.",
    "sessions": "Sealed, and worthless once over.",
    "account": "django-allauth's addresses, which we do not use: an address is the account's own.",
    "mfa": "What a worker signs in with, sealed; adding, using and removing have lines of their own.",
    "socialaccount": "django-allauth's accounts elsewhere, which we do not use.",
    "usersessions": "Where a worker is signed in, worthless once over; signing in and out have lines of their own.",
    "procrastinate": "Jobs: what they did has rows and lines of its own.",
}
TRIGGERS = {
    "keep_row_before_change": "after update on {table} for each row when (old.* is distinct from new.*)",
    "keep_row_before_removal": "after delete on {table} for each row",
}


@dataclass(frozen=True)
class Way:
    """From a row to its family or person: the column to begin with, then the question for the rest of the way."""

    family_column: str = ""
    family_question: str = ""
    person_column: str = ""


def with_history() -> Iterator[type[Model]]:
    for model in apps.get_models(include_auto_created=True):
        if model.__module__.startswith("alongside.") and model._meta.managed and model._meta.db_table not in LEFT_OUT:
            yield model


def make_months(owner: psycopg.Connection[Any]) -> None:
    """The months ahead have their place before the first line falls into them; later, a nightly job sees to it."""
    if owner.execute("select to_regproc('walls.make_months')").fetchone() != (None,):
        owner.execute("select walls.make_months()")


def attach(owner: psycopg.Connection[Any]) -> None:
    """Put the triggers on every table that has a history, and take them from every other. As the owner."""
    if owner.execute("select to_regproc('walls.keep_row')").fetchone() == (None,):
        return
    known = {row[0] for row in owner.execute("select tablename from pg_tables where schemaname = 'public'")}
    with owner.transaction():
        for table, trigger in owner.execute(
            "select tgrelid::regclass::text, tgname from pg_trigger where tgfoid = to_regproc('walls.keep_row')"
        ).fetchall():
            owner.execute(sql.SQL("drop trigger {} on {}").format(sql.Identifier(trigger), sql.SQL(table)))
        for model in with_history():
            if model._meta.db_table in known:
                _attach_to(owner, model)


def _attach_to(owner: psycopg.Connection[Any], model: type[Model]) -> None:
    way = way_of(model)
    words = [
        "{" + ",".join(_column(f) for f in model._meta.concrete_fields if isinstance(f, BinaryField)) + "}",
        _column(model._meta.pk),
        way.family_column,
        way.family_question,
        way.person_column,
    ]
    told = sql.SQL(", ").join(sql.Literal(word) for word in words)
    for name, when in TRIGGERS.items():
        owner.execute(
            sql.SQL("create trigger {name} " + when + " execute function walls.keep_row({told})").format(
                name=sql.Identifier(name), table=sql.Identifier(model._meta.db_table), told=told
            )
        )


def _column(field: "Field[Any, Any]") -> str:
    assert field.column  # every concrete field has one
    return field.column


def way_of(model: type[Model]) -> Way:
    """Over `class Walls` where a model says its way; else the shortest over foreign keys; else to a person."""
    if model._meta.label == "families.Family":
        return Way(family_column=_column(model._meta.pk))
    if steps := _steps(model, "families.Family"):
        return Way(family_column=_column(steps[0]), family_question=_question(steps))
    if model._meta.label == "people.Person":
        return Way(person_column=_column(model._meta.pk))
    people = [field for field in _keys(model) if field.related_model._meta.label == "people.Person"]
    return Way(person_column=_column(people[0])) if people else Way()


def _keys(model: type[Model]) -> list["ForeignKey[Any, Any]"]:
    """What leads elsewhere, surest first: the way its walls name, then what is never empty."""
    keys = [field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]
    through = getattr(getattr(model, "Walls", None), "through", "")
    return sorted(keys, key=lambda field: (field.name != through, field.null))


def _steps(model: type[Model], goal: str) -> list["ForeignKey[Any, Any]"]:
    """The shortest way, breadth first."""
    ways: list[tuple[type[Model], list[ForeignKey[Any, Any]]]] = [(model, [])]
    seen = {model}
    for place, steps in ways:
        for key in _keys(place):
            if key.related_model._meta.label == goal:
                return [*steps, key]
            if key.related_model not in seen and key.related_model._meta.app_label not in ("access", "people"):
                seen.add(key.related_model)
                ways.append((key.related_model, [*steps, key]))
    return []


def _question(steps: list["ForeignKey[Any, Any]"]) -> str:
    """For a promise: select t1.family_id from public.plans_plan t1 where t1.id = $1."""
    if len(steps) == 1:
        return ""
    ident = '"{}"'.format
    tables = [key.related_model for key in steps[:-1]]
    joins = "".join(
        f" join public.{ident(table._meta.db_table)} t{number + 1}"
        f" on t{number + 1}.{ident(table._meta.pk.column)} = t{number}.{ident(steps[number].column)}"
        for number, table in enumerate(tables[1:], start=1)
    )
    first = tables[0]._meta
    asked = f"t{len(tables)}.{ident(steps[-1].column)}"
    begin = f"public.{ident(first.db_table)} t1"
    return f"select {asked} from {begin}{joins} where t1.{ident(first.pk.column)} = $1"  # noqa: S608 (our own names)
