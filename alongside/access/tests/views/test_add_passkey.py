"""Making a passkey. A real one is made by a real browser in tests/journeys/test_signing_in.py."""

import json

import pytest

from alongside.access.queries import second_factors_of
from alongside.access.tests.doors import sure_it_is
from alongside.access.tests.factories import a_worker

pytestmark = pytest.mark.django_db
PAGE = "/my-sign-in/passkey/"


def test_the_page_carries_what_the_browser_is_asked() -> None:
    page = sure_it_is(a_worker(name="Grace O’Madeup")).get(PAGE)
    assert 'data-passkey="create"' in page.content.decode()
    assert "Use an app that shows codes" in page.content.decode()


@pytest.mark.parametrize("answer", [{}, {"credential": ""}, {"credential": json.dumps({"id": "x"})}, {"name": "\x00"}])
def test_without_a_browsers_answer_there_is_no_passkey(answer: dict[str, str]) -> None:
    worker = a_worker()
    assert "No passkey was made." in sure_it_is(worker).post(PAGE, answer).content.decode()
    assert second_factors_of(worker) == []
