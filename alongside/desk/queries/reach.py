"""Which rows belong to one family, over every room: found by the foreign keys, so that no table is forgotten."""

from collections import deque
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField, Model, Q, QuerySet

from alongside.families.models import Family, FamilyMember
from alongside.messages.models import Message
from alongside.people.models import Household, Person
from alongside.referrals.models import AskForHelp

Rows = type[Model]
# Keys that do not lead to the family a row belongs to: to workers and services, who have many, and to the people.
_NOT_A_WAY = ("access.", "partners.", "people.")
# These stand in rooms below families, so the family is written there as a number.
_BY_NUMBER = ("outbox.message",)


def our_models() -> list[Rows]:
    """Every model of the house, without the tables between two."""
    return [model for model in apps.get_models() if model.__module__.startswith("alongside.")]


def personal_fields(model: Rows) -> tuple[str, ...]:
    """The fields its `class Privacy` calls personal."""
    return tuple(getattr(getattr(model, "Privacy", None), "personal", ()))


@cache
def way_to_family(model: Rows) -> str | None:
    """The shortest way over foreign keys to a row's family, such as "referral__family"; None when there is none."""
    if model is Family:
        return "pk"
    if model._meta.label_lower in _BY_NUMBER:
        return "family_id"
    waiting: deque[tuple[Rows, tuple[str, ...]]] = deque([(model, ())])
    seen = {model}
    while waiting:
        here, path = waiting.popleft()
        for key in foreign_keys(here):
            other: Any = key.related_model
            if other is Family:
                return "__".join([*path, key.name])
            if other not in seen and not other._meta.label_lower.startswith(_NOT_A_WAY):
                seen.add(other)
                waiting.append((other, (*path, key.name)))
    return None


def foreign_keys(model: Rows) -> list[ForeignKey[Any, Any]]:
    """Its foreign keys to models of the house."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey) and getattr(field.related_model, "__module__", "").startswith("alongside.")
    ]


def keys_to_people(model: Any) -> tuple[str, ...]:
    """Its foreign keys to people: whom a row speaks of, or who speaks in it."""
    return _keys_to_people(model._meta.label)


@cache
def _keys_to_people(label: str) -> tuple[str, ...]:
    return tuple(key.name for key in foreign_keys(apps.get_model(label)) if key.related_model is Person)


def lists_of_people(model: Any) -> tuple[str, ...]:
    """Its lists of people, such as whom a worry is about."""
    return _lists_of_people(model._meta.label)


@cache
def _lists_of_people(label: str) -> tuple[str, ...]:
    fields = apps.get_model(label)._meta.many_to_many
    return tuple(field.name for field in fields if isinstance(field, ManyToManyField) and field.related_model is Person)


def hangs_on_people(model: Rows) -> bool:
    """A row that belongs to a person, and over them to each family they are in: a home, a status, a way to reach."""
    return model is Household or (way_to_family(model) is None and bool(keys_to_people(model)))


def is_reached(model: Rows) -> bool:
    """Whether a row of this model can be found from a family or from its people."""
    return model is Person or way_to_family(model) is not None or hangs_on_people(model)


def rows_of(model: Rows, family: Family) -> QuerySet[Any]:
    """The rows of one model that belong to this family, or to somebody in it."""
    rows = model._base_manager.all()
    people = FamilyMember.objects.filter(family=family).values("person")
    if model is Person:
        return rows.filter(pk__in=people)
    if model is Household:
        return rows.filter(stays__person__in=people).distinct()
    if model is Message:
        began_with = AskForHelp.objects.filter(became=family).values("pk")
        return rows.filter(Q(family_id=family.pk) | Q(asked_id__in=began_with))
    if way := way_to_family(model):
        return rows.filter(**{way: family.pk if way in ("pk", "family_id") else family})
    any_of = Q()
    for key in keys_to_people(model):
        any_of |= Q(**{f"{key}__in": people})
    return rows.filter(any_of) if any_of else rows.none()
