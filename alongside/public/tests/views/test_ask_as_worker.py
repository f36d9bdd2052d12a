"""People who work with families come by the same door and go on to a request."""

import pytest

from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_service
from alongside.public.tests.asking import a_phone

pytestmark = pytest.mark.django_db


def test_the_way_to_a_request_leads_over_signing_in_and_back_to_asking() -> None:
    a_service(phone="0191 498 0003")
    page = a_phone().get("/ask/working/").content.decode()
    assert 'href="/ask-for-a-conference/"' in page
    assert "0191 498 0003" in page
    assert a_phone().get("/ask-for-a-conference/")["Location"].endswith("?next=%2Fask-for-a-conference%2F")


def test_it_says_when_to_ask_and_what_is_needed() -> None:
    page = a_phone().get("/ask/working/").content.decode()
    assert page.index("When to ask") < page.index("What you need") < page.index("Sign in and ask for a meeting")


def test_where_no_number_is_known_none_is_invented() -> None:
    a_service()
    page = a_phone().get("/ask/working/").content.decode()
    assert "No service has put its number here yet." in page


def test_it_knows_no_family() -> None:
    family = a_family()
    page = a_phone().get("/ask/working/").content.decode()
    assert family.name not in page


def test_in_another_language_the_english_words_say_that_they_are() -> None:
    assert '<div lang="en" dir="ltr">' in a_phone().get("/ar/ask/working/").content.decode()
