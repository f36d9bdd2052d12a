"""A text is pasted and looked at, without any script."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker

pytestmark = pytest.mark.django_db
PAGE = "/words/"


def looked_at(text: str, **more: str) -> str:
    answer = signed_in(a_social_worker()).post(PAGE, {"looked": text, **more})
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_stranger_signs_in() -> None:
    assert Client().get(PAGE).status_code == 302
    assert "Look at my words" in page_of(a_social_worker(), PAGE)


def test_the_text_comes_back_as_it_was_with_its_words_marked() -> None:
    page = looked_at("Mum\n\nrefused to <b>come</b>.", for_families="yes")
    assert ">Mum\n\n<mark>refused to</mark> &lt;b&gt;come&lt;/b&gt;.</p>" in page
    assert "Perhaps: said no to, did not want to." in page


def test_a_text_without_such_a_word_is_told_so() -> None:
    assert "No word of the list stands in your text." in looked_at("Nana sees the boys on Sunday.")


@pytest.mark.parametrize("text", ["", "x" * 100_000, "a\x00b"])
def test_what_cannot_be_looked_at_comes_back_with_a_sentence(text: str) -> None:
    page = looked_at(text)
    assert "There is a problem" in page
    assert "What was seen" not in page
    assert text.replace("\x00", "") in page.replace("\x00", "")
