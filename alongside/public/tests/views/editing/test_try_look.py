"""A look is tried on real pages by whoever made it, and by nobody else."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_look, a_look_tried, a_social_worker, an_editor

pytestmark = pytest.mark.django_db
PAGES = ("front-door", "family-page")


@pytest.mark.parametrize("page", PAGES)
def test_whoever_made_it_sees_a_real_page_in_it_with_a_banner(page: str) -> None:
    editor = an_editor()
    tried = a_look_tried(by=editor, name="Madeup City", family_colour="#5b3a78")
    shown = page_of(editor, f"/service/our-own/{tried.pk}/{page}/")
    assert "You are trying a look. Nobody else sees it." in shown
    assert "/our-own/1-5b3a78-2b4f76-0b5563.css" in shown
    assert "5b3a78" not in Client().get("/").content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_nobody_else_sees_it(page: str) -> None:
    address = f"/service/our-own/{a_look_tried(name='Theirs').pk}/{page}/"
    assert Client().get(address).status_code == 302
    assert signed_in(a_social_worker()).get(address).status_code == 403
    assert signed_in(an_editor()).get(address).status_code == 404


def test_an_earlier_look_can_be_seen_again_by_every_editor() -> None:
    first = a_look(name="Madeup City")
    a_look(name="Another name")
    assert "Madeup City" in page_of(an_editor(), f"/service/our-own/{first.pk}/front-door/")
