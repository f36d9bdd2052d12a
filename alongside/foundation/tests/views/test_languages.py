"""The service sees how far each language is, and what nobody has checked."""

import re

from django.test import RequestFactory

from alongside.foundation.views.languages import languages


def test_every_language_stands_there_with_how_far_it_is(rf: RequestFactory) -> None:
    page = languages(rf.get("/languages/")).content.decode()
    for name in ("Arabic", "Polish", "Urdu", "Bengali", "Romanian", "Farsi"):
        assert name in page
    assert len(re.findall(r"\d+ of \d+", page)) == 6


def test_what_is_drafted_says_so(rf: RequestFactory) -> None:
    assert "Drafted, to be checked by a speaker" in languages(rf.get("/languages/")).content.decode()
