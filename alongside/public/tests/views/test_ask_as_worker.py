"""People who work with families come by the same door and go on to a request."""

import pytest

from alongside.partners.tests.factories import a_service
from alongside.public.tests.asking import a_phone

pytestmark = pytest.mark.django_db


def test_the_way_to_a_request_leads_over_signing_in() -> None:
    a_service(phone="0191 498 0003")
    page = a_phone().get("/ask/working/").content.decode()
    assert 'href="/my-work/"' in page
    assert "0191 498 0003" in page


def test_in_another_language_the_english_words_say_that_they_are() -> None:
    assert '<div lang="en" dir="ltr">' in a_phone().get("/ar/ask/working/").content.decode()
