"""Going out leaves nothing on this device."""

import pytest

from alongside.training.tests.factories import a_learner, learning

pytestmark = pytest.mark.django_db


def test_after_going_out_training_is_shut_again() -> None:
    browser = learning(a_learner())
    assert browser.get("/training/about-me/").status_code == 200
    assert browser.post("/training/go-out/")["Location"] == "/training/"
    assert browser.get("/training/about-me/")["Location"].startswith("/training/come-in/?next=")


def test_nothing_that_only_looks_takes_anybody_out() -> None:
    assert learning(a_learner()).get("/training/go-out/").status_code == 405
