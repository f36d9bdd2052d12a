"""What only the owner of the database can do, done on purpose: seeing all lines, and tampering with them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.utils import timezone

from alongside.audit.actions import record
from alongside.audit.queries import ChainReport, verified

NAMES = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}


@contextmanager
def as_owner() -> Iterator[psycopg.Connection[Any]]:
    entry = settings.DATABASE_OWNER
    assert entry is not None
    told = {name: entry[key] for name, key in NAMES.items() if entry[key]}
    with psycopg.connect(**told, **entry["OPTIONS"]) as connection:
        yield connection


def look(owner: psycopg.Connection[Any], at: datetime | None = None) -> ChainReport:
    """What manage.py verify_audit would find now."""
    return verified(owner, Path(settings.AUDIT_HEADS_FILE), at=at or timezone.now())


def lines(number: int) -> None:
    for one in range(number):
        record("thing.done", family_id=one % 3, detail={"one": one}, by="somebody", at=timezone.now())
