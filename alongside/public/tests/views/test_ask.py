"""The first question is whether a child is in danger; the numbers stand on the page."""

import pytest

from alongside.access.tests.factories import an_administrator
from alongside.partners.models import OurOwn
from alongside.public.tests.asking import a_phone

pytestmark = pytest.mark.django_db


def test_danger_comes_first_with_numbers_to_ring_and_a_way_out() -> None:
    page = a_phone().get("/ask/").content.decode()
    assert "Is a child in danger now?" in page
    for way in ("/ask/danger/", "/ask/who-can-ask/", "/ask/working/", "/ask/back/", "tel:999", "tel:08001111"):
        assert f'href="{way}"' in page
    assert "Leave this page" in page


def test_no_number_is_invented() -> None:
    assert "Ring the council" not in a_phone().get("/ask/").content.decode()


def test_the_councils_own_numbers_are_said_as_it_gave_them() -> None:
    by = an_administrator()
    OurOwn.objects.create(
        name="Madeup City",
        safeguarding_phone="0191 498 0001",
        safeguarding_hours="9 to 5",
        out_of_hours_phone="0191 498 0002",
        made_at="2026-11-01T00:00Z",
        taken_up_at="2026-11-01T00:00Z",
        taken_up_by=by,
    )
    page = a_phone().get("/ask/").content.decode()
    assert 'href="tel:01914980001"' in page
    assert "9 to 5" in page
    assert 'href="tel:01914980002"' in page


def test_nothing_is_kept_in_the_browser() -> None:
    phone = a_phone()
    phone.get("/fa/ask/")
    assert not phone.cookies
