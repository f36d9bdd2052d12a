"""What is not needed every day."""

import pytest

from alongside.families.tests.factories import a_family, mother_of
from alongside.home.tests.at_home import at_home

pytestmark = pytest.mark.django_db


def test_it_leads_out_and_to_closing() -> None:
    family = a_family()
    page = at_home(family, mother_of(family)).get("/home/more/").content.decode()
    assert 'action="/home/go-out/"' in page
    assert 'href="/home/close/"' in page
