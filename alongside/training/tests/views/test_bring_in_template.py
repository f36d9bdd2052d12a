"""An empty list to begin with."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.training.tests.factories import a_learner, a_trainer, learning

pytestmark = pytest.mark.django_db


def test_it_has_the_headings_of_its_kind() -> None:
    browser = signed_in(a_trainer())
    places = browser.get("/training/bring-in/bookings.csv")
    assert places["Content-Type"] == "text/csv; charset=utf-8"
    assert places.content.decode("utf-8-sig").startswith('"Session","Name","Email"')
    assert '"Day"' in browser.get("/training/bring-in/past.csv").content.decode()
    assert browser.get("/training/bring-in/other.csv").status_code == 404


def test_it_is_for_who_arranges() -> None:
    assert learning(a_learner()).get("/training/bring-in/past.csv").status_code == 302
