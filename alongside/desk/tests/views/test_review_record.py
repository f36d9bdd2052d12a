"""Reading a record through, a page at a time."""

import pytest

from alongside.access.tests.doors import page_of
from alongside.desk.models import Passage
from alongside.desk.queries.records import PASSAGES_A_PAGE
from alongside.desk.tests.doors import the_records_door_holds
from alongside.desk.tests.factories import a_record_request, collected, who_gives

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_records_door_holds(f"/records/{a_record_request().reference}/read-through/")


def test_what_waits_is_shown_with_why() -> None:
    asked = collected(a_record_request())
    page = page_of(who_gives(asked), f"/records/{asked.reference}/read-through/")
    assert "Names Ruth Madeup" in page
    assert "Give it as it is" in page


def test_two_thousand_passages_come_a_page_at_a_time() -> None:
    asked = collected(a_record_request())
    some = {"chapter": "9_story", "title": "The story", "source_kind": "families.storyline", "set_aside": ["Names Tem"]}
    Passage.objects.bulk_create(
        Passage(request=asked, number=number, words=f"Words {number}", **some) for number in range(1000, 3000)
    )
    path = f"/records/{asked.reference}/read-through/"
    page = page_of(who_gives(asked), f"{path}?page=3")
    assert page.count("Give it as it is") == PASSAGES_A_PAGE
    assert "page=4" in page
    for odd in ("?page=0", "?page=x", "?page=99999999999999", "?only=nothing"):
        page_of(who_gives(asked), path + odd)
