"""The council's colours and logo are files with an address of their own, kept for good."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of
from alongside.partners.tests.factories import a_logo, a_look, a_social_worker

pytestmark = pytest.mark.django_db
OWN = "/our-own/1-5b3a78-2b4f76-0b5563.css"


def test_colours_come_as_a_stylesheet_that_is_kept_for_good_and_leaves_no_cookie() -> None:
    answer = Client().get(OWN)
    assert answer["Content-Type"] == "text/css; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "--al-family:#5b3a78" in answer.content.decode()
    assert not answer.cookies


@pytest.mark.parametrize("mark", ["1-f08a24-2b4f76-0b5563", "2-5b3a78-2b4f76-0b5563", "1-5b3a78", "x"])
def test_colours_nobody_could_read_have_no_stylesheet(mark: str) -> None:
    assert Client().get(f"/our-own/{mark}.css").status_code == 404


def test_pages_ask_for_it_only_where_the_colours_differ_from_what_we_came_with() -> None:
    assert "/our-own/" not in Client().get("/").content.decode()
    a_look(name="Madeup City", family_colour="#5b3a78")
    anyones, worker, sign_in = Client().get("/").content.decode(), page_of(a_social_worker(), "/my-work/"), Client()
    assert f'<link rel="stylesheet" href="{OWN}">' in anyones
    assert f'<link rel="stylesheet" href="{OWN}">' in worker
    assert OWN in sign_in.get("/sign-in/").content.decode()
    assert OWN in sign_in.get("/components/home/").content.decode()
    assert '<meta name="theme-color" content="#5b3a78">' in anyones


def test_the_councils_name_stands_beside_the_mark() -> None:
    a_look(name="Madeup City")
    assert "Alongside · Madeup City" in page_of(a_social_worker(), "/my-work/")
    assert '<bdi class="al-name">Madeup City</bdi>' in Client().get("/").content.decode()


def test_a_logo_is_shown_with_its_words_and_handed_out_as_a_picture() -> None:
    logo = a_logo()
    a_look(logo=logo, logo_alt="Madeup City Council")
    assert f'src="/our-own/{logo.mark}.webp" alt="Madeup City Council"' in Client().get("/").content.decode()
    answer = Client().get(f"/our-own/{logo.mark}.webp")
    assert (answer["Content-Type"], answer.content) == ("image/webp", logo.content)
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert Client().get("/our-own/no-such-logo.webp").status_code == 404
