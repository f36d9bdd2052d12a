"""The owner of the tables, for what the app's own login may not do."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection


@contextmanager
def as_the_owner() -> Iterator[None]:
    """Everything inside runs as `ALONGSIDE_LOGIN=owner manage.py …` would."""
    owner = settings.DATABASE_OWNER
    assert owner is not None
    usual = {key: connection.settings_dict[key] for key in ("USER", "PASSWORD")}
    connection.close()
    connection.settings_dict.update({key: owner[key] for key in usual})
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(usual)
