"""The words our own pages use: what people say with them tells of nobody."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any

from babel.messages.pofile import read_po

from alongside.foundation.languages import LANGUAGES, catalogue_of, language_of
from alongside.public.queries.pages import page_shown
from alongside.public.rules.striking.tokens import fold, tokens_of
from alongside.public.rules.striking.words import Known


def words_we_use(page: str, language: str, *, at: datetime) -> Known:
    """Of this page as it stands now, and of every page in its language; other scripts are known whatever it is in."""
    others = {one.code for one in LANGUAGES if not one.has_latin_letters}
    words = frozenset().union(*(_of_catalogue(code) for code in {*others, language_of(language).code}))
    shown = page_shown(page, language, at)
    texts = list(_texts([shown.title, shown.lead, *shown.blocks])) if shown else []
    plain = {fold(token.text) for text in texts for token in tokens_of(text) if _is_plain(token.text)}
    capitals = {
        token.text for text in texts for token in tokens_of(text) if token.text[:1].isupper() and not token.begins
    }
    return Known(words=words | plain, capitals=frozenset(capitals))


@cache
def _of_catalogue(code: str) -> frozenset[str]:
    """Everything family pages say in one language, save what they write with a capital."""
    if language_of(code).is_english or not (file := catalogue_of(code)).exists():
        return frozenset()
    with file.open("rb") as opened:
        messages = [message.string for message in read_po(opened, locale=code) if message.id]
    texts = [text for string in messages for text in (string if isinstance(string, list | tuple) else [string])]
    said = (token.text for text in texts if text and "@" not in text for token in tokens_of(text))
    return frozenset(fold(word) for word in said if _is_plain(word))


def _is_plain(word: str) -> bool:
    return not any(letter.isupper() or letter.isdigit() for letter in word)


def _texts(value: Any) -> Iterator[str]:
    """Every text in what a page is made of, however deep it lies."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
