"""The Nu Html Checker finds nothing wrong with any page, in any language: what is well made works in every browser."""

from pathlib import Path

import pytest
from django.http import HttpResponse

from alongside.foundation.languages import LANGUAGES
from tests.home_pages.opened import Opened
from tests.home_pages.pages import home_pages
from tests.public_pages.nu import faults_in
from tests.public_pages.pages import public_pages


@pytest.mark.django_db
def test_every_page_anyone_or_a_family_reads_is_well_made(tmp_path: Path) -> None:
    codes = [language.code for language in LANGUAGES]
    pages = {f"public-{code}": public_pages(code) for code in codes} | {
        f"home-{code}": home_pages(code) for code in codes
    }
    found = faults_in(pages, tmp_path / "pages")
    assert not found, "\n".join(found)


def test_what_is_not_well_made_is_seen_and_said_of_which_page(tmp_path: Path) -> None:
    page = '<!DOCTYPE html><html lang="en"><head><title>{}</title></head><body>{}</body></html>'
    good, bad = HttpResponse(page.format("Good", "<p>Hello</p>")), HttpResponse(page.format("Bad", "<p><div></p>"))
    found = faults_in({"made-up": [Opened("good", good), Opened("bad: one", bad)]}, tmp_path / "pages")
    assert found
    assert all(one.endswith(" on made-up/bad-one.html") for one in found)
