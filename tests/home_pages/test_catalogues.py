"""The words of every language: none forgotten, and none that would break the page they stand on."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.utils.translation import gettext

from alongside.foundation.languages import DRAFTED, LANGUAGES, as_language, catalogue_of, is_translated, standing
from alongside.home.views.not_safe import USUAL_HOURS
from alongside.referrals.rules import HEADINGS
from script.words import found

OTHERS = [language.code for language in LANGUAGES if not language.is_english]
FILLED_IN = re.compile(r"%\((\w+)\)[sd]")
TAG = re.compile(r"<[^>]+>")
# What one presses instead of the other, or reads for the opposite: the same words for both would be a trap.
NEVER_THE_SAME = [
    ("Yes", "No"),
    ("Done", "Not yet"),
    ("Done", "Need help"),
    ("Done", "This did not happen"),
    ("It is done", "Not yet"),
    ("It is done", "This did not happen"),
    ("Not yet", "This did not happen"),
    ("Not yet", "Need help"),
    ("Not yet", "Going well"),
    ("Going well", "This did not happen"),
    ("Save", "Show our plan"),
    ("Save", "Throw it away"),
    ("Show our plan", "Throw it away"),
    ("Show our plan", "Our plan"),
    ("Show our plan", "Take our plan away"),
    ("Show our plan", "Yes, show our plan"),
    ("Yes, show our plan", "Yes, throw it away"),
    ("No, not yet", "No, keep it"),
    ("Keep it", "Take it back"),
    ("I will come", "I will not come"),
    ("I want to come", "I do not want to come"),
    ("Yes, I want to come", "No, I do not want to come"),
    ("What is going well", "What worries us"),
    ("Everybody at our meeting", "Only my coordinator"),
]


def catalogue(code: str) -> Catalog:
    return read_po(catalogue_of(code).read_text().splitlines(keepends=True), locale=code, abort_invalid=True)


def pairs(code: str) -> Iterator[tuple[str, str]]:
    """Each English string with what it is translated as; of several forms, each beside the English plural."""
    for message in catalogue(code):
        if message.id and message.string:
            english = message.id if isinstance(message.id, str) else message.id[1]
            forms = [message.string] if isinstance(message.string, str) else message.string
            yield from ((english, form) for form in forms if form)


@cache
def wanted() -> frozenset[tuple[str, str]]:
    """Every string of the code, looked for once."""
    return frozenset(key(message) for message in found() if message.id)


def key(message: Message) -> tuple[str, str]:
    return (message.id if isinstance(message.id, str) else message.id[0], message.context or "")


def test_every_catalogue_knows_every_string_of_the_code() -> None:
    for code in OTHERS:
        known = {key(message) for message in catalogue(code) if message.id}
        assert wanted() == known, (
            f"{code}: run script/words. Missing {wanted() - known}; no longer used {known - wanted()}"
        )


@pytest.mark.parametrize("code", OTHERS)
def test_every_string_of_the_code_is_said_in_every_language(code: str) -> None:
    said = {key(message) for message in catalogue(code) if is_translated(message.string) and not message.fuzzy}
    missing = sorted(wanted() - said)
    assert missing == [], f"{code}: translate these, and hand them to script/words"


def test_words_only_marked_for_later_are_found_too() -> None:
    """The headings of the short report are English where workers write it, and the reader’s at home."""
    known = {english for english, _ in wanted()}
    assert set(HEADINGS.values()) | {USUAL_HOURS} <= known


@pytest.mark.parametrize("code", OTHERS)
def test_what_must_differ_is_never_said_in_the_same_words(code: str) -> None:
    said = {key(message)[0]: plainly(message.string) for message in catalogue(code) if isinstance(message.string, str)}
    assert [pair for pair in NEVER_THE_SAME if said[pair[0]] == said[pair[1]]] == []


def plainly(words: str) -> str:
    """Without what nobody hears: capitals, stops and spaces."""
    return re.sub(r"[\W_]+", " ", words).strip().casefold()


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
