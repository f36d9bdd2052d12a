"""The council's table of how long records are kept."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_service_manager, a_social_worker

pytestmark = pytest.mark.django_db


def test_it_is_for_those_who_decide() -> None:
    assert Client().get("/retention/").status_code == 302
    assert signed_in(a_social_worker()).get("/retention/").status_code == 403


def test_every_rule_says_where_it_comes_from_and_that_nobody_confirmed_it() -> None:
    page = page_of(a_service_manager(), "/retention/")
    assert "regulation 50" in page
    assert page.count("To be checked") == 10
