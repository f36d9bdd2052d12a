"""Changing one rule of the table."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.desk.queries.retention import get_rule
from alongside.partners.tests.factories import a_service_manager, a_social_worker

pytestmark = pytest.mark.django_db
PATH = "/retention/rules/early_help/"
ANSWERS = {"basis": "eighteen_and_quiet", "years": "3", "years_after_death": "", "source": "Our own table, 2026"}


def test_who_may_not_cannot() -> None:
    assert Client().get(PATH).status_code == 302
    assert signed_in(a_social_worker()).post(PATH, ANSWERS).status_code == 403
    assert signed_in(a_service_manager()).get("/retention/rules/nothing/").status_code == 404


def test_it_holds_from_now_on_and_is_to_be_checked_until_somebody_is_named() -> None:
    manager = a_service_manager()
    signed_in(manager).post(PATH, ANSWERS)
    assert get_rule("early_help").words == "Until they are 18, and 3 years with nothing written down"
    assert page_of(manager, "/retention/").count("To be checked") == 10
    confirmed = {
        "checked_by": "Dot Parable, officer",
        "checked_on-day": "1",
        "checked_on-month": "6",
        "checked_on-year": "2026",
    }
    signed_in(manager).post(PATH, ANSWERS | confirmed)
    assert page_of(manager, "/retention/").count("To be checked") == 9


def test_half_a_confirmation_is_none() -> None:
    page = signed_in(a_service_manager()).post(PATH, ANSWERS | {"checked_by": "Dot"}).content.decode()
    assert "Give both who confirmed it and the day" in page
    assert get_rule("early_help").years == 30


@pytest.mark.parametrize("years", ["0", "-1", "101", "many", "9" * 50, "1.5"])
def test_odd_numbers_of_years_come_back(years: str) -> None:
    page = signed_in(a_service_manager()).post(PATH, ANSWERS | {"years": years}).content.decode()
    assert "There is a problem" in page
