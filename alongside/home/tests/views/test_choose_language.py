"""A language is chosen once, for every device and every message."""

import pytest

from alongside.families.queries import home_key_of
from alongside.families.tests.factories import a_family, mother_of
from alongside.home.tests.at_home import at_home

pytestmark = pytest.mark.django_db


def test_the_language_changes_and_they_are_back_where_they_were() -> None:
    family = a_family()
    browser = at_home(family, mother_of(family))
    answer = browser.post("/home/language/", {"language": "ur", "next": "/home/more/"})
    assert (answer.status_code, answer["Location"]) == (302, "/home/more/")
    assert 'dir="rtl"' in browser.get("/home/more/").content.decode()
    key = home_key_of(family, mother_of(family))
    assert key
    assert key.language == "ur"


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"language": "xx"},
        {"language": "\x00"},
        {"language": "ur", "next": "https://evil.example/"},
        {"language": "x" * 100_000},
    ],
)
def test_anything_else_is_english_or_goes_home(sent: dict[str, str]) -> None:
    family = a_family()
    answer = at_home(family, mother_of(family)).post("/home/language/", sent)
    assert (answer.status_code, answer["Location"]) == (302, "/home/")


def test_looking_chooses_nothing() -> None:
    family = a_family()
    assert at_home(family, mother_of(family)).get("/home/language/").status_code == 405
