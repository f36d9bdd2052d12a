"""Choosing who can see one thing."""

import pytest
from django.urls import reverse

from alongside.families.states import Hidden
from alongside.families.tests.factories import a_relative, a_wall, mother_of
from alongside.home.tests.at_home import at_home
from alongside.voice.models import MayRead
from alongside.voice.tests.factories import a_family_with_grace, a_feeling, ayo_of, nana_of, said

pytestmark = pytest.mark.django_db


def test_people_are_chosen_by_name_and_nobody_is_chosen_before() -> None:
    family, _ = a_family_with_grace()
    thing, nana = said(family), nana_of(family)
    browser, address = at_home(family, ayo_of(family)), reverse("who_can_see", args=[thing.pk])
    page = browser.get(address).content.decode()
    assert nana.short_name in page
    assert "Grace Madeup" in page
    assert " checked" not in page
    assert "we must tell" in page

    browser.post(address, {"readers": [f"person-{nana.pk}", "coordinator"]})
    assert {(one.who, one.reader) for one in MayRead.objects.all()} == {("person", nana), ("coordinator", None)}
    assert browser.get(address).content.decode().count(" checked") == 2
    browser.post(address, {})
    assert not MayRead.objects.exists()


def test_whoever_is_hidden_is_neither_there_nor_taken() -> None:
    family, _ = a_family_with_grace()
    ayo, dad = ayo_of(family), a_relative(family, given_names="Zebulon", relationship="Dad").person
    a_wall(family, dad, ayo, Hidden.EXISTENCE)
    address = reverse("who_can_see", args=[said(family).pk])
    browser = at_home(family, ayo)
    assert "Zebulon" not in browser.get(address).content.decode()
    answer = browser.post(address, {"readers": [f"person-{dad.pk}"]})
    assert answer.status_code == 200
    assert "Zebulon" not in answer.content.decode()
    assert not MayRead.objects.exists()


@pytest.mark.parametrize("readers", ["person-999999", "person-", "everybody", "\x00", "person-" + "9" * 400])
def test_what_is_not_on_the_page_is_refused(readers: str) -> None:
    family, _ = a_family_with_grace()
    address = reverse("who_can_see", args=[said(family).pk])
    assert at_home(family, ayo_of(family)).post(address, {"readers": readers}).status_code == 200
    assert not MayRead.objects.exists()


def test_nobody_chooses_for_another() -> None:
    family, _ = a_family_with_grace()
    thing, feeling = said(family), a_feeling(family)
    browser = at_home(family, mother_of(family))
    assert browser.get(reverse("who_can_see", args=[thing.pk])).status_code == 404
    assert browser.post(reverse("who_can_see", args=[thing.pk]), {"readers": "workers"}).status_code == 404
    assert browser.get(reverse("who_can_see_feeling", args=[feeling.pk])).status_code == 404


def test_how_things_feel_is_chosen_for_too() -> None:
    family, _ = a_family_with_grace()
    feeling = a_feeling(family)
    at_home(family, ayo_of(family)).post(reverse("who_can_see_feeling", args=[feeling.pk]), {"readers": "workers"})
    assert MayRead.objects.get().feeling == feeling
