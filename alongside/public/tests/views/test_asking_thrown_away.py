"""It says that nobody can read it again, and what the phone may still show."""

import pytest

from alongside.public.tests.asking import a_phone

pytestmark = pytest.mark.django_db


def test_it_names_nobody_and_says_what_stays_on_the_phone() -> None:
    page = a_phone().get("/ask/thrown-away/").content.decode()
    assert "Nobody can read it again." in page
    assert "Your phone may still list the pages you were on." in page
