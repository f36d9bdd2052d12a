"""Closing one's own way in."""

import pytest

from alongside.families.models import Notice
from alongside.families.tests.factories import a_family, mother_of
from alongside.home.tests.at_home import at_home

pytestmark = pytest.mark.django_db


def test_it_asks_first_and_then_every_device_is_out() -> None:
    family = a_family()
    phone, tablet = (at_home(family, mother_of(family)) for _ in range(2))
    assert "Close my way in?" in phone.get("/home/close/").content.decode()
    assert tablet.get("/home/").status_code == 200
    assert phone.post("/home/close/")["Location"] == "/home/gone-out/"
    assert phone.get("/home/").status_code == tablet.get("/home/").status_code == 302
    assert Notice.objects.get().words == "Ruth closed their way in to the family’s own pages."
