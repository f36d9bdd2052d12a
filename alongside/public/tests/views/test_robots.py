"""Programs that read the web are told what they may show."""

import pytest
from django.conf import LazySettings
from django.test import Client

pytestmark = pytest.mark.django_db


def test_it_says_where_the_sitemap_is(settings: LazySettings) -> None:
    answer = Client().get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    assert "Sitemap: http://testserver/sitemap.xml" in answer.content.decode()
    settings.OUR_ADDRESS = "https://plans.example.org"
    assert "Sitemap: https://plans.example.org/sitemap.xml" in Client().get("/robots.txt").content.decode()


def test_it_names_no_page_that_is_not_anybodys() -> None:
    said = Client().get("/robots.txt").content.decode()
    assert not [word for word in ("home", "families", "edit", "service", "ask", "sign-in") if f"/{word}" in said]
