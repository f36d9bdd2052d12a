"""Every list that can be taken out, in one place."""

from datetime import date

import pytest

from alongside.access.tests.doors import signed_in
from alongside.foundation.fields.times import day_boxes
from alongside.training.tests.factories import a_learner, a_session, a_trainer, an_organisation_of, learning

pytestmark = pytest.mark.django_db
PAGE = "/training/arrange/files/"


def days(last: date = date(2026, 6, 30)) -> dict[str, str]:
    return {**day_boxes("first", date(2026, 4, 1)), **day_boxes("last", last), "shape": "xlsx"}


def test_registers_figures_and_organisations_are_one_press_away() -> None:
    session, school = a_session(), an_organisation_of()
    page = signed_in(a_trainer()).get(PAGE).content.decode()
    for address in (
        f"/training/arrange/sessions/{session.reference}/register.xlsx",
        f"/training/organisations/{school.pk}/learning.csv",
        "/training/embedding/embedding.csv",
    ):
        assert f'href="{address}"' in page


def test_the_days_of_the_charges_are_asked_for() -> None:
    browser = signed_in(a_trainer())
    answer = browser.post(PAGE, days())
    assert answer["Location"] == "/training/arrange/charges/2026-04-01/2026-06-30/charges.xlsx"
    page = browser.post(PAGE, days(date(2025, 6, 30))).content.decode()
    assert page.count("The last day is before the first.") == 2
    assert 'value="2025"' in page


def test_it_is_for_who_arranges() -> None:
    assert learning(a_learner()).get(PAGE).status_code == 302
