"""The page on which a council says how it looks."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alongside.access.states import Role
from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.models import OurOwn
from alongside.partners.queries import look_shown
from alongside.partners.tests.factories import (
    a_look,
    a_look_tried,
    a_practitioner,
    a_service_manager,
    a_social_worker,
    an_editor,
)
from alongside.partners.tests.rules.test_logos import a_picture

pytestmark = pytest.mark.django_db
PAGE = "/service/our-own/"
ANSWERS = {
    "name": "Madeup City families",
    "family_colour": "#5b3a78",
    "service_colour": "#2b4f76",
    "link_colour": "#0b5563",
    "languages": ["ar", "pl"],
    "safeguarding_email": "worries@madeup-city.example",
    "safeguarding_phone": "0191 496 0000",
}


def sent(by: Any, **more: Any) -> Any:
    return signed_in(by).post(PAGE, ANSWERS | more)


def test_a_stranger_signs_in_a_social_worker_is_refused_and_a_manager_comes_in() -> None:
    assert Client().get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403
    assert signed_in(a_practitioner(Role.COORDINATOR).worker).get(PAGE).status_code == 403
    assert "0191" not in page_of(a_service_manager(), PAGE)


def test_saving_makes_something_to_try_and_taking_it_up_makes_it_everybodys() -> None:
    editor = an_editor()
    assert sent(editor).status_code == 302
    assert "Madeup City families" not in Client().get("/").content.decode()
    page = page_of(editor, PAGE)
    assert "You are trying a look" in page
    tried = OurOwn.objects.get()
    signed_in(editor).post(f"{PAGE}{tried.pk}/take-up/", {"seen": ""})
    assert look_shown() == tried
    page = page_of(editor, PAGE)
    assert "Every look there was" in page
    assert f'Taken up by <bdi class="al-name">{editor.name}' in page


def test_an_earlier_look_can_be_taken_up_again_from_the_list() -> None:
    first = a_look(name="Madeup City")
    second = a_look(name="Another name")
    editor = an_editor()
    assert f"Take look {first.pk} up again" in page_of(editor, PAGE)
    signed_in(editor).post(f"{PAGE}{first.pk}/take-up/", {"seen": str(second.pk)})
    shown = look_shown()
    assert shown
    assert shown.name == "Madeup City"


def test_a_look_somebody_else_is_trying_is_not_there() -> None:
    theirs = a_look_tried(name="Theirs")
    assert signed_in(an_editor()).post(f"{PAGE}{theirs.pk}/take-up/", {"seen": ""}).status_code == 404


def test_taking_up_what_is_shown_already_is_refused_with_the_reason() -> None:
    shown = a_look(name="Madeup City")
    answer = signed_in(an_editor()).post(f"{PAGE}{shown.pk}/take-up/", {"seen": str(shown.pk)})
    assert answer.status_code == 409
    assert "This is how we look already." in answer.content.decode()


def test_a_colour_that_fails_comes_back_with_the_numbers_and_what_was_typed() -> None:
    page = sent(an_editor(), link_colour="#f08a24").content.decode()
    assert "There is a problem" in page
    assert 'href="#id_link_colour"' in page
    assert "it needs 4.5:1. Try #" in page
    assert 'value="#f08a24"' in page
    assert "Madeup City families" in page
    assert not OurOwn.objects.exists()


@pytest.mark.parametrize(
    "odd",
    [
        {"name": "\x00"},
        {"name": "x" * 100_000},
        {"family_colour": "red; } body { display: none"},
        {"family_colour": ""},
        {"languages": ["xx"]},
        {"safeguarding_phone": "ring us"},
        {"safeguarding_email": "worries"},
        {"logo": SimpleUploadedFile("logo.svg", b"<svg/>")},
        {"logo": SimpleUploadedFile("logo.png", b"<svg/>"), "logo_alt": "x"},
    ],
)
def test_odd_answers_come_back_with_a_sentence_and_nothing_is_kept(odd: dict[str, Any]) -> None:
    page = sent(an_editor(), **odd)
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()
    assert not OurOwn.objects.exists()


def test_a_logo_needs_its_words() -> None:
    page = sent(an_editor(), logo=SimpleUploadedFile("logo.png", a_picture())).content.decode()
    assert "Write what the logo says" in page
    saved = sent(an_editor(), logo=SimpleUploadedFile("logo.png", a_picture()), logo_alt="Madeup City Council")
    assert saved.status_code == 302
    assert OurOwn.objects.get().logo_mark


def test_two_who_change_it_at_once_are_told_and_see_both() -> None:
    a_look(name="Before")
    editor = an_editor()
    page = page_of(editor, PAGE)
    seen = page.split('name="seen" value="')[1].split('"')[0] if 'name="seen" value="name' in page else ""
    seen = next(part.split('"')[0] for part in page.split('name="seen" value="') if part.startswith("name:"))
    a_look(name="Theirs")
    answer = sent(editor, name="Mine", seen=seen).content.decode()
    assert "Saved by somebody else" in answer
    assert "Theirs" in answer
    assert "Mine" in answer
    assert not OurOwn.objects.filter(name="Mine").exists()
