"""The sample city as a fixture, for the tests that walk through all of it."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker


@pytest.fixture(scope="module")
def city(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Made once for all promises of a file, since making it takes seconds; taken away again at the end."""
    from alongside.desk.actions.sample_city import load_sample_city

    with django_db_blocker.unblock(), transaction.atomic():
        load_sample_city(at=timezone.now())
        yield
        transaction.set_rollback(True)
