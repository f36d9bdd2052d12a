"""A five-year-old phone on a slow line opens every page anyone reads: at most 60 kB, nothing from elsewhere."""

import pytest

from alongside.foundation.languages import LANGUAGES
from tests.home_pages.weight import too_heavy
from tests.public_pages.pages import public_pages


@pytest.mark.django_db
@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_every_page_is_light_and_asks_nothing_of_anybody_else(language: str) -> None:
    assert too_heavy(public_pages(language)) == {}
