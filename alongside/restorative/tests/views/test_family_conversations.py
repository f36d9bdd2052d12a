"""The conversations of a family: for those who work with it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.doors import page_of, the_door_holds
from alongside.families.tests.factories import a_family
from alongside.restorative.actions.conversations import note_conversation

pytestmark = pytest.mark.django_db


def test_nobody_finds_it_who_does_not_work_with_the_family() -> None:
    where = reverse("family_conversations", args=[a_family().reference])
    the_door_holds(where)


def test_who_works_with_the_family_reads_what_was_agreed_and_who_noted_it() -> None:
    family = a_family()
    note_conversation(
        who="Ruth and the school", agreed="Ring on Mondays.", happened_on=timezone.localdate(), family=family,
        by=family.added_by, at=timezone.now(),
    )  # fmt: skip
    page = page_of(family.added_by, reverse("family_conversations", args=[family.reference]))
    assert "Ring on Mondays." in page
    assert family.added_by.name in page


def test_the_familys_page_leads_there() -> None:
    family = a_family()
    page = page_of(family.added_by, reverse("family", args=[family.reference]))
    assert reverse("family_conversations", args=[family.reference]) in page
    assert f"/restorative/conversation/?family={family.reference}" in page
