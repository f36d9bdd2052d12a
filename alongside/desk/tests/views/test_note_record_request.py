"""Anybody who works with a family writes down that somebody asked for their record."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.desk.models import RecordRequest
from alongside.families.models import Family
from alongside.families.tests.doors import the_door_holds
from alongside.families.tests.factories import a_family, children_of

pytestmark = pytest.mark.django_db


def path_of(family: Family) -> str:
    return f"/families/{family.reference}/people/{children_of(family)[0].pk}/asks-for-their-record/"


def answers(**changes: str) -> dict[str, str]:
    today = timezone.localdate()
    day = {"asked_on-day": str(today.day), "asked_on-month": str(today.month), "asked_on-year": str(today.year)}
    return {**day, "asked_by": "self", "how_it_came": "In a letter", **changes}


def test_the_door_holds() -> None:
    the_door_holds(path_of(a_family()))


def test_it_says_that_the_right_is_the_childs_own() -> None:
    family = a_family()
    assert "The right is theirs" in page_of(family.added_by, path_of(family))


def test_the_social_worker_writes_it_down_and_it_is_due_in_a_month() -> None:
    family = a_family()
    answer = signed_in(family.added_by).post(path_of(family), answers())
    assert answer.status_code == 302
    asked = RecordRequest.objects.get()
    assert asked.how_it_came == "In a letter"
    assert timedelta(days=27) < asked.due_on - timezone.localdate() < timedelta(days=32)


def test_a_parent_needs_a_name_and_nothing_typed_is_lost() -> None:
    family = a_family()
    page = signed_in(family.added_by).post(path_of(family), answers(asked_by="parent")).content.decode()
    assert "Say who asked for them." in page
    assert "In a letter" in page
    assert not RecordRequest.objects.exists()


@pytest.mark.parametrize("typed", ["\x00", "x" * 100_000, "😀" * 500])
def test_no_typing_breaks_it(typed: str) -> None:
    family = a_family()
    answer = signed_in(family.added_by).post(path_of(family), answers(how_it_came=typed, who_asked=typed))
    assert answer.status_code in (200, 302)
