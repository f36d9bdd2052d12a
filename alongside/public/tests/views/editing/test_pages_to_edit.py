"""The list of public pages, and a page of the service's own."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.access.tests.factories import a_worker
from alongside.public.models import PageDraft
from alongside.public.tests.editors import FAMILIES_READ, a_draft, an_editor

pytestmark = pytest.mark.django_db
LIST, NEW = "/edit/pages/", "/edit/pages/new/"


@pytest.mark.parametrize("path", [LIST, NEW, f"{LIST}{FAMILIES_READ}/en-gb/", f"{LIST}{FAMILIES_READ}/en-gb/history/"])
def test_a_stranger_signs_in_and_who_is_no_editor_is_refused(path: str) -> None:
    assert Client().get(path).status_code == 302
    assert signed_in(a_worker()).get(path).status_code == 403


def test_every_page_stands_there_with_every_language_and_who_writes_it() -> None:
    draft = a_draft(language="ur")
    said = page_of(an_editor(), LIST)
    assert f'href="{LIST}{FAMILIES_READ}/ur/"' in said
    assert f"Being written by {draft.changed_by}" in said
    assert 'href="/edit/pages/"' in page_of(an_editor(), "/my-work/")


def test_a_page_of_our_own_is_begun_under_an_address_made_from_its_title() -> None:
    answer = signed_in(an_editor()).post(NEW, {"title": "Our Madeup Garden!", "reads": "families"})
    assert answer["Location"] == f"{LIST}our-madeup-garden/en-gb/"
    assert PageDraft.objects.get().title == "Our Madeup Garden!"


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("", "Write a title."),
        ("حديقة", "Use some letters from a to z"),
        ("x" * 151, "Use 150 characters or fewer"),
        ("a\x00b", "cannot be saved"),
        ("How we work with families", f"/about/{FAMILIES_READ}/ already"),
    ],
)
def test_what_cannot_be_an_address_comes_back_with_a_sentence(title: str, why: str) -> None:
    said = signed_in(an_editor()).post(NEW, {"title": title, "reads": "families"}).content.decode()
    assert why in said
    assert "There is a problem" in said
    assert not PageDraft.objects.exists()
