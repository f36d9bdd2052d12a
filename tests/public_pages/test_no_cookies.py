"""Before somebody signs in, nothing is left in their browser: so there is no banner, and nothing to agree to."""

import pytest

from alongside.foundation.languages import LANGUAGES
from tests.public_pages.pages import public_pages


@pytest.mark.django_db
@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_no_page_leaves_a_cookie(language: str) -> None:
    """Nor does any step on the way to it: its reader's browser came empty, and is empty after it."""
    kept = {page.name: sorted(page.response.client.cookies) for page in public_pages(language)}
    assert {name: cookies for name, cookies in kept.items() if cookies} == {}
