"""One request for a record: how far it is."""

import pytest

from alongside.access.tests.doors import page_of
from alongside.desk.tests.doors import the_records_door_holds
from alongside.desk.tests.factories import a_record_request, collected, read_through, who_gives

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_records_door_holds(f"/records/{a_record_request().reference}/")


def test_it_says_what_stands_in_the_way_and_the_one_thing_to_do_next() -> None:
    asked = a_record_request()
    path, manager = f"/records/{asked.reference}/", who_gives(asked)
    page = page_of(manager, path)
    assert "The record has not been put together." in page
    assert "Put the record together" in page
    collected(asked)
    assert "Read it through" in page_of(manager, path)
    read_through(asked)
    assert "Make the copy" in page_of(manager, path)
