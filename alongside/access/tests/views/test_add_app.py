"""An app on another phone takes the place of the one before."""

import re

import pytest

from alongside.access.queries import second_factors_of
from alongside.access.tests.doors import sure_it_is
from alongside.access.tests.factories import a_worker, an_app, codes_of

pytestmark = pytest.mark.django_db
PAGE = "/my-sign-in/app/"


def test_another_phone_takes_the_place_of_the_old_one() -> None:
    worker = an_app(a_worker())
    client, old = sure_it_is(worker), second_factors_of(worker)[0]
    found = re.search(r'class="al-secret">([A-Z2-7 ]+)<', client.get(PAGE).content.decode())
    assert found
    code = codes_of(found[1].replace(" ", ""))[0]
    assert "Your app is set up." in client.post(PAGE, {"code": code}, follow=True).content.decode()
    assert old not in second_factors_of(worker)


def test_a_wrong_code_leaves_the_old_one_in_place() -> None:
    worker = an_app(a_worker())
    before = second_factors_of(worker)
    client = sure_it_is(worker)
    client.get(PAGE)
    assert "This code is not right." in client.post(PAGE, {"code": "000000"}).content.decode()
    assert second_factors_of(worker) == before
