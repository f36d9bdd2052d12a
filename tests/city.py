"""The sample city as a fixture, for the tests that walk through all of it."""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker

from tests.databases import another_database, within


@pytest.fixture(scope="session")
def _where_the_city_is(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> str:
    """A database with the city in it, made once by each process, since making it takes long."""
    from alongside.desk.actions.sample_city import load_sample_city

    name = another_database("city")
    with django_db_blocker.unblock(), within(name), transaction.atomic():
        load_sample_city(at=timezone.now())
        connection.run_on_commit.clear()  # what it says to people leaves no test
    return name


@pytest.fixture(scope="module")
def city(_where_the_city_is: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """As it was made: what the tests of a file change in it is taken back at the file's end."""
    with django_db_blocker.unblock(), within(_where_the_city_is), transaction.atomic():
        yield
        transaction.set_rollback(True)
