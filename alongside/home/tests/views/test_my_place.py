"""Putting words, a drawing or a voice into a house."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from alongside.home.tests.at_home import at_home
from alongside.voice.models import Said
from alongside.voice.tests.factories import A_VOICE, WORDS, a_family_with_grace, a_picture, ayo_of, said

pytestmark = pytest.mark.django_db
HOUSE = "/home/words/in/worries/"


def test_words_go_in_exactly_and_then_they_choose_who_sees_them() -> None:
    family, _ = a_family_with_grace()
    browser = at_home(family, ayo_of(family))
    answer = browser.post(HOUSE, {"words": WORDS})
    thing = Said.objects.get()
    assert answer["Location"] == reverse("who_can_see", args=[thing.pk])
    assert (thing.words, thing.noted_by) == (WORDS, None)
    page = browser.get(HOUSE).content.decode()
    assert "Only you can see this." in page


def test_a_drawing_is_kept_by_what_it_is_whatever_it_is_called() -> None:
    family, _ = a_family_with_grace()
    browser = at_home(family, ayo_of(family))
    browser.post(HOUSE, {"words": "", "drawing": SimpleUploadedFile("me.exe", a_picture("PNG"))})
    thing = Said.objects.get()
    assert (thing.kind, thing.media_type) == ("drawing", "image/jpeg")


def test_a_voice_is_kept() -> None:
    family, _ = a_family_with_grace()
    at_home(family, ayo_of(family)).post(HOUSE, {"words": "", "recording": SimpleUploadedFile("voice", A_VOICE)})
    assert Said.objects.get().media_type == "audio/ogg"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("drawing", b"<script>alert(1)</script>", "not a picture"),
        ("drawing", bytes(6 * 1024 * 1024), "5 MB"),
        ("recording", a_picture(), "not a recording"),
        ("recording", bytes(6 * 1024 * 1024), "5 MB"),
    ],
)
def test_a_file_that_is_refused_takes_no_typed_word_with_it(name: str, content: bytes, sentence: str) -> None:
    family, _ = a_family_with_grace()
    file = SimpleUploadedFile("a.png", content, content_type="image/png")
    answer = at_home(family, ayo_of(family)).post(HOUSE, {"words": "I like the dog", name: file})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert sentence in page
    assert "I like the dog" in page
    assert not Said.objects.exists()


@pytest.mark.parametrize("words", ["", "  \n ", "\x00", "x" * 100_000])
def test_what_cannot_be_kept_is_refused_in_a_sentence(words: str) -> None:
    family, _ = a_family_with_grace()
    answer = at_home(family, ayo_of(family)).post(HOUSE, {"words": words})
    assert answer.status_code == 200
    assert "govuk-error-message" in answer.content.decode()
    assert not Said.objects.exists()


@pytest.mark.parametrize("words", ["😀👩‍👧", "\u200fأريد نانا", "O’Brien’s <b>dog</b>", "x" * 20_000])
def test_words_of_every_kind_go_in(words: str) -> None:
    family, _ = a_family_with_grace()
    at_home(family, ayo_of(family)).post(HOUSE, {"words": words})
    assert Said.objects.get().words == words


def test_a_house_there_is_not_is_not_found() -> None:
    family, _ = a_family_with_grace()
    assert at_home(family, ayo_of(family)).get("/home/words/in/prison/").status_code == 404


def test_only_here_may_a_browser_ask_to_hear_them() -> None:
    family, _ = a_family_with_grace()
    browser = at_home(family, ayo_of(family))
    assert "microphone=(self)" in browser.get(HOUSE)["Permissions-Policy"]
    assert "microphone=()" in browser.get(reverse("my_words"))["Permissions-Policy"]


def test_what_a_worker_wrote_down_says_so() -> None:
    family, grace = a_family_with_grace()
    said(family, by=grace)
    assert "Grace Madeup" in at_home(family, ayo_of(family)).get(HOUSE).content.decode()
