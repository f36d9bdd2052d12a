"""Putting right what somebody typed."""

import re
from typing import Any

import pytest

from alongside.access.tests.doors import signed_in
from alongside.partners.models import Organisation
from alongside.partners.tests.factories import a_coordinator
from alongside.training.tests.factories import a_trainer, an_organisation_of

pytestmark = pytest.mark.django_db
RIGHT = {"name": "Madeup Primary School", "kind": "school", "urn": "100001", "people_count": "40"}


@pytest.fixture
def path() -> str:
    school = an_organisation_of()
    Organisation.objects.filter(pk=school.pk).update(to_check=True)
    return f"/training/organisations/{school.pk}/change/"


def test_saved_once_it_is_checked(path: str) -> None:
    assert signed_in(a_trainer()).post(path, RIGHT).status_code == 302
    school = Organisation.objects.get(urn="100001")
    assert (school.name, school.urn, school.people_count, school.to_check) == (
        "Madeup Primary School", "100001", 40, False,
    )  # fmt: skip


def test_only_who_arranges_training_may(path: str) -> None:
    assert signed_in(a_coordinator()).post(path, RIGHT).status_code == 403


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"name": ""}, "Write its name."),
        ({"urn": "abc"}, "six digits"),
        ({"kind": "police"}, "Only a school"),
        ({"people_count": "-1"}, "Enter a number from 1"),
        ({"people_count": "many"}, "Enter a whole number"),
        ({"name": "\x00"}, "cannot be saved"),
        ({"name": "Another"}, "There is Another already."),
    ],
)
def test_it_comes_back_with_a_sentence(path: str, changes: dict[str, str], why: str) -> None:
    an_organisation_of(name="Another")
    page = signed_in(a_trainer()).post(path, RIGHT | changes)
    assert page.status_code == 200
    assert why in page.content.decode()


def test_the_second_of_two_sees_both(path: str) -> None:
    browser = signed_in(a_trainer())
    seen: Any = re.search(r'name="seen" value="([^"]*)"', browser.get(path).content.decode())
    signed_in(a_trainer()).post(path, RIGHT)
    page = browser.post(path, {**RIGHT, "name": "Madeup First School", "seen": seen[1]}).content.decode()
    assert "Saved by somebody else" in page
    assert "Madeup Primary School" in page
