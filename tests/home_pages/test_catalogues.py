"""The words of every language: none forgotten, and none that would break the page they stand on."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.utils.translation import gettext

from alongside.foundation.languages import DRAFTED, LANGUAGES, as_language, catalogue_of, standing
from script.words import found

OTHERS = [language.code for language in LANGUAGES if not language.is_english]
FILLED_IN = re.compile(r"%\((\w+)\)[sd]")
TAG = re.compile(r"<[^>]+>")


def catalogue(code: str) -> Catalog:
    return read_po(catalogue_of(code).read_text().splitlines(keepends=True), locale=code, abort_invalid=True)


def pairs(code: str) -> Iterator[tuple[str, str]]:
    """Each English string with what it is translated as; of several forms, each beside the English plural."""
    for message in catalogue(code):
        if message.id and message.string:
            english = message.id if isinstance(message.id, str) else message.id[1]
            forms = [message.string] if isinstance(message.string, str) else message.string
            yield from ((english, form) for form in forms if form)


def key(message: Message) -> tuple[str, str]:
    return (message.id if isinstance(message.id, str) else message.id[0], message.context or "")


def test_every_catalogue_knows_every_string_of_the_code() -> None:
    wanted = {key(message) for message in found() if message.id}
    for code in OTHERS:
        known = {key(message) for message in catalogue(code) if message.id}
        assert wanted == known, f"{code}: run script/words. Missing {wanted - known}; no longer used {known - wanted}"


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_fills_in_what_its_english_does(code: str) -> None:
    """One that names something else would be an error page. A form for one or two may leave the number out."""
    wrong = [
        (english, said)
        for english, said in pairs(code)
        if not set(FILLED_IN.findall(said)) <= set(FILLED_IN.findall(english)) or leaves_out(english, said)
    ]
    assert wrong == []


def leaves_out(english: str, said: str) -> bool:
    missing = set(FILLED_IN.findall(english)) - set(FILLED_IN.findall(said))
    return bool(missing - {"num", "count", "n", "days", "number"})


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_holds_the_tags_of_its_english_and_no_others(code: str) -> None:
    """Translations are trusted as pages are, so they may bring in nothing of their own."""
    wrong = [(a, b) for a, b in pairs(code) if Counter(TAG.findall(a)) != Counter(TAG.findall(b))]
    assert wrong == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_sentence_stays_a_sentence(code: str) -> None:
    """What ends with a full stop or a question mark does so in every language: reasons rely on it."""
    stops = (".", "۔", "।", "?", "؟", "!", "…", ":")
    wrong = [(a, b) for a, b in pairs(code) if a.endswith((".", "?")) and not b.endswith(stops)]
    assert wrong == []


def test_nobody_is_told_that_a_speaker_checked_what_no_speaker_has() -> None:
    assert [one.language.code for one in standing() if one.translated == 0 and one.says != DRAFTED] == []


@pytest.mark.parametrize("code", OTHERS)
def test_shared_words_are_said_in_every_language(code: str) -> None:

    with as_language(code):
        assert [
            english for english in ("Leave this page", "Save", "Our plan", "Back") if gettext(english) == english
        ] == []
