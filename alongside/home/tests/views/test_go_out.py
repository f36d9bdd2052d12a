"""Going out of this device."""

import pytest
from django.test import Client

from alongside.families.tests.factories import a_family, mother_of
from alongside.home.tests.at_home import at_home
from alongside.home.views import HOME_COOKIE

pytestmark = pytest.mark.django_db


def test_who_goes_out_is_out_here_and_stays_in_elsewhere() -> None:
    family = a_family()
    phone, library = (at_home(family, mother_of(family)) for _ in range(2))
    secret = library.cookies[HOME_COOKIE].value
    answer = library.post("/home/go-out/")
    assert (answer.status_code, answer["Location"]) == (302, "/home/gone-out/")
    assert "Ruth" not in library.get("/home/gone-out/").content.decode()
    library.cookies[HOME_COOKIE] = secret
    assert library.get("/home/").status_code == 302
    assert phone.get("/home/").status_code == 200


def test_looking_ends_nothing() -> None:
    family = a_family()
    browser = at_home(family, mother_of(family))
    assert browser.get("/home/go-out/").status_code == 405
    assert browser.get("/home/").status_code == 200


def test_a_stranger_is_shown_the_door() -> None:
    assert Client().post("/home/go-out/")["Location"].startswith("/home/door/")
