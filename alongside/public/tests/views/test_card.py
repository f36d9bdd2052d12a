"""Where somebody shares a page, its title is seen in a picture, in the reader's language."""

import io

import pytest
from django.test import Client
from PIL import Image

from alongside.foundation.languages import LANGUAGES
from alongside.partners.tests.factories import a_look

pytestmark = pytest.mark.django_db
MOST = 100_000


@pytest.mark.parametrize("language", ["", *(f"/{one.code}" for one in LANGUAGES if not one.is_english)])
def test_a_card_is_a_small_picture_of_the_right_size(language: str) -> None:
    a_look(name="Madeup City and all its families and friends, with a very long name")
    for page in ("front", "how-we-work-with-families"):
        answer = Client().get(f"{language}/cards/{page}.png")
        assert answer["Content-Type"] == "image/png"
        assert Image.open(io.BytesIO(answer.content)).size == (1200, 630)
        assert len(answer.content) < MOST
        assert not answer.cookies


def test_it_is_another_picture_in_another_language_and_look_and_the_same_one_otherwise() -> None:
    english, arabic = (Client().get(f"{start}/cards/front.png").content for start in ("", "/ar"))
    assert english == Client().get("/cards/front.png").content
    a_look(name="Madeup City")
    assert len({english, arabic, Client().get("/cards/front.png").content}) == 3


def test_a_page_there_is_not_has_no_card() -> None:
    assert Client().get("/cards/no-such-page.png").status_code == 404
