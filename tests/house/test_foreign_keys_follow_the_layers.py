"""A foreign key by name escapes the import contracts, so it is looked at here."""

from django.apps import apps

from tests.house import plan


def room_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "alongside" else None


def test_foreign_keys_follow_the_layers() -> None:
    wrong = []
    for model in apps.get_models():
        room = room_of(model.__module__)
        for field in model._meta.get_fields():
            if room is None or field.auto_created or not field.is_relation or field.related_model is None:
                continue
            other = room_of(field.related_model.__module__)
            if other and other != room and not plan.stands_on(room, other):
                wrong.append(f"{model._meta.label}.{field.name} points up or sideways to {other}")
    assert not wrong, "\n".join(wrong)
