"""A five-year-old phone on a slow line opens every family page: at most 60 kB, nothing from elsewhere."""

import dataclasses
from typing import Any

import pytest
from django.http import HttpResponse

from alongside.foundation.languages import LANGUAGES
from tests.home_pages.opened import Opened
from tests.home_pages.pages import home_pages
from tests.home_pages.weight import OURS, Weight, everything_asked_for, too_heavy, weigh

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_every_page_is_light_and_asks_nothing_of_anybody_else(language: str) -> None:
    assert too_heavy(home_pages(language)) == {}


def opened(body: str, **headers: str) -> Opened:
    response: Any = HttpResponse(f'<!DOCTYPE html><html lang="en"><body class="al-body--home">{body}</body></html>')
    response.request = {"PATH_INFO": "/home/"}
    return Opened("made up", response)


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://elsewhere.example/a.png">',
        '<script src="//elsewhere.example/a.js"></script>',
        '<form action="https://elsewhere.example/"></form>',
        '<img srcset="https://elsewhere.example/a.png 2x">',
    ],
)
def test_what_comes_from_elsewhere_is_seen(body: str) -> None:
    assert [one for one in everything_asked_for(opened(body)) if not one.startswith(f"{OURS}/")]


def test_what_a_stylesheet_fetches_is_weighed_too() -> None:
    light = weigh(opened("<p>123</p>"))
    dressed = weigh(opened('<link rel="stylesheet" href="/static/home.css"><p>Nana Ruth</p>'))
    polish = weigh(opened('<link rel="stylesheet" href="/static/home.css"><p>Żółw, łąka</p>'))
    assert light.fonts == 0
    assert dressed.fonts > 20_000
    assert polish.fonts > dressed.fonts
    assert dataclasses.astuple(light)[1:] == dataclasses.astuple(Weight(0))[1:]
