"""Of every field we know whether it is personal: retention, export and erasure follow from it."""

from collections import Counter

import pytest
from django.apps import apps
from django.db.models import Model


def our_models() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("alongside.")]


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_every_field_is_classified(model: type[Model]) -> None:
    privacy = getattr(model, "Privacy", None)
    assert privacy, f"{model.__name__} says of no field whether it is personal: give it a class Privacy."
    named = Counter([*privacy.personal, *privacy.ordinary])
    fields = {
        field.name for field in [*model._meta.concrete_fields, *model._meta.many_to_many] if not field.primary_key
    }
    assert fields - set(named) == set(), "Neither personal nor ordinary"
    assert set(named) - fields == set(), "Classified, but no field of this name"
    assert [name for name, times in named.items() if times > 1] == [], "Classified twice"
