"""The sample city as a fixture, for the tests that walk through all of it."""

import hashlib
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker

from tests.databases import another_database, within

ROOT = Path(__file__).resolve().parent.parent
AS_NEW = 20 * 60  # seconds: a city made a while ago, on the same day, is still the city of this moment


@pytest.fixture(scope="session")
def _where_the_city_is(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> str:
    """A database with the city in it. Making it takes long, so it is made once and copied while it is as new."""
    with django_db_blocker.unblock():
        return another_database("city", f"{_of_this_code()}_{int(time.time() // AS_NEW)}", _load)


def _load() -> None:
    from alongside.desk.actions.sample_city import load_sample_city

    with transaction.atomic():
        load_sample_city(at=timezone.now())
        connection.run_on_commit.clear()  # what it says to people leaves no test


def _of_this_code() -> str:
    """Changes with any line of the house that could make another city."""
    digest = hashlib.sha256()
    for file in sorted([*ROOT.glob("alongside/**/*.py"), *ROOT.glob("config/*")]):
        if "tests" not in file.parts and file.is_file():
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


@pytest.fixture(scope="module")
def city(_where_the_city_is: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """As it was made: what the tests of a file change in it is taken back at the file's end."""
    with django_db_blocker.unblock(), within(_where_the_city_is), transaction.atomic():
        yield
        transaction.set_rollback(True)
