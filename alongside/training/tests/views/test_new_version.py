"""A new version of a learning material."""

from typing import Any

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Material
from alongside.training.tests.factories import a_material, a_trainer
from alongside.training.tests.views.test_add_material import a_file

pytestmark = pytest.mark.django_db


def path(material: Material) -> str:
    return f"/training/arrange/materials/{material.pk}/new-version/"


def seen_on(page: str) -> str:
    return page.split('name="seen" value="')[1].split('"')[0]


def test_it_takes_the_place_of_the_one_before_which_stays_readable() -> None:
    material = a_material()
    browser = signed_in(a_trainer())
    answer = browser.post(path(material), {"file": a_file()})
    assert answer.status_code == 302
    page = browser.get(answer["Location"]).content.decode()
    assert "PDF, 1 kB" in page
    assert f"/training/materials/{material.pk}/version/1/" in page


def test_cards_open_with_what_they_ask_now() -> None:
    assert "What was hard?" in page_of(a_trainer(), path(a_material(words="What was hard?")))


@pytest.mark.parametrize(
    ("held", "mine", "theirs"),
    [
        ({}, lambda: {"file": a_file("mine.pdf")}, lambda: {"file": a_file("theirs.pdf")}),
        ({"link": "https://a.example"}, lambda: {"link": "https://mine.example"}, lambda: {"link": "https://theirs.example"}),
        ({"words": "A?"}, lambda: {"words": "mine?"}, lambda: {"words": "theirs?"}),
    ],
)  # fmt: skip
def test_two_who_renew_it_at_once_are_told_and_see_both(held: Any, mine: Any, theirs: Any) -> None:
    material, browser = a_material(**held), signed_in(a_trainer())
    seen = seen_on(browser.get(path(material)).content.decode())
    assert signed_in(a_trainer()).post(path(material), {**theirs(), "seen": seen}).status_code == 302
    page = browser.post(path(material), {**mine(), "seen": seen}).content.decode()
    assert "Somebody else saved this page while you were writing" in page
    assert "theirs" in page.split("Saved by somebody else")[1]
    assert "mine" in page.split("Yours, not saved yet")[1]
    assert material.versions.count() == 2
    assert browser.post(path(material), {**mine(), "seen": seen_on(page)}).status_code == 302
    assert material.versions.count() == 3


def test_without_a_file_the_page_comes_back_and_nothing_is_new() -> None:
    material = a_material()
    assert "Choose a file." in signed_in(a_trainer()).post(path(material), {}).content.decode()
    assert material.versions.count() == 1


def test_only_who_arranges_training_comes_in() -> None:
    material = a_material()
    assert Client().get(path(material)).status_code == 302
    assert signed_in(a_social_worker()).get(path(material)).status_code == 403
    assert signed_in(a_trainer()).get("/training/arrange/materials/999999/new-version/").status_code == 404
