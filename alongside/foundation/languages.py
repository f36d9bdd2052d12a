"""The languages a family reads in: their own names, which way they run, and how far each is written down.

Workers’ pages are English. A family’s page is put into its reader’s language by its door, with `as_language(code)`;
dates, numbers and `_("…")` follow from there.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from babel import Locale
from babel.messages.pofile import read_po
from django.utils import translation

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

# Words that are said, or that wait until the reader’s language is known: gettext_lazy.
Said: TypeAlias = "str | StrPromise"

ENGLISH = "en-gb"
CATALOGUES = Path(__file__).resolve().parent.parent.parent / "locale"
DRAFTED = "drafted, to be checked by a speaker"
STANDING = re.compile(r'^"X-Standing: (.+)\\n"$', re.MULTILINE)
ZERO = {"arab": "٠", "arabext": "۰", "beng": "০"}


@dataclass(frozen=True)
class Language:
    """One language: its code, its name in itself, and its name in English."""

    code: str
    name: str
    english: str
    direction: str = "ltr"

    @property
    def tag(self) -> str:
        """What `lang=` says of it."""
        return "en" if self.code == ENGLISH else self.code

    @property
    def is_english(self) -> bool:
        return self.code == ENGLISH

    @property
    def has_latin_letters(self) -> bool:
        """Whether our own type has its letters; others are shown in what the phone brings along."""
        return self.code in (ENGLISH, "pl", "ro")


LANGUAGES = (
    Language(ENGLISH, "English", "English"),
    Language("ar", "العربية", "Arabic", "rtl"),
    Language("pl", "Polski", "Polish"),
    Language("ur", "اردو", "Urdu", "rtl"),
    Language("bn", "বাংলা", "Bengali"),
    Language("ro", "Română", "Romanian"),
    Language("fa", "فارسی", "Farsi", "rtl"),
)
CHOICES = [(language.code, language.name) for language in LANGUAGES]
_BY_CODE = {language.code: language for language in LANGUAGES}


def language_of(code: str | None) -> Language:
    """The language with this code; English for one we do not have."""
    return _BY_CODE.get((code or "").lower(), _BY_CODE[ENGLISH])


@dataclass(frozen=True)
class PageIn:
    """One page in one language: where it is, and whether it is the one being read."""

    language: Language
    href: str
    here: bool


def offered(codes: Sequence[str]) -> list[Language]:
    """The languages a council offers, English always among them; all we have where it has not chosen."""
    return [one for one in LANGUAGES if one.is_english or not codes or one.code in codes]


def this_page_in(address: str, codes: Sequence[str]) -> list[PageIn]:
    """A page anyone may read, in every language offered: its address begins with the language, but for English."""
    here, rest = current(), without_language(address)
    return [
        PageIn(one, rest if one.is_english else f"/{one.code}{rest}", here=one.code == here.code)
        for one in offered(codes)
    ]


def without_language(address: str) -> str:
    """The same page in English: /help/ for /ar/help/."""
    first, _, rest = address.removeprefix("/").partition("/")
    return f"/{rest}" if first in _BY_CODE and not _BY_CODE[first].is_english else address


def current() -> Language:
    """The language the page is being written in."""
    return language_of(translation.get_language())


@contextmanager
def as_language(code: str | None) -> Iterator[Language]:
    """Everything inside is said in this language; English where we do not have it."""
    language = language_of(code)
    with translation.override(language.code):
        yield language


def number(value: object) -> str:
    """A number in the reader’s own digits. Never for telephone numbers, codes and references."""
    zero = ZERO.get(locale_of(current().code).default_numbering_system)
    if zero is None:
        return str(value)
    return str(value).translate({ord("0") + digit: chr(ord(zero) + digit) for digit in range(10)})


@cache
def locale_of(code: str) -> Locale:
    """Babel’s knowledge of how dates and numbers are written in a language."""
    return Locale.parse("en_GB" if code == ENGLISH else code)


@dataclass(frozen=True)
class Standing:
    """How far a language is: how many strings there are, how many are translated, and who has looked at them."""

    language: Language
    strings: int
    translated: int
    says: str

    @property
    def missing(self) -> int:
        return self.strings - self.translated

    @property
    def is_drafted(self) -> bool:
        return self.says == DRAFTED


def standing() -> list[Standing]:
    """Every language but English, as its catalogue stands."""
    return [standing_of(language) for language in LANGUAGES if not language.is_english]


def standing_of(language: Language) -> Standing:
    """What the catalogue of one language holds; what nobody has marked as checked is drafted."""
    file = catalogue_of(language.code)
    text = file.read_text() if file.exists() else ""
    strings = [message for message in read_po(text.splitlines(keepends=True), locale=language.code) if message.id]
    translated = [message for message in strings if is_translated(message.string) and not message.fuzzy]
    said = STANDING.search(text)
    return Standing(language, len(strings), len(translated), said[1] if said else DRAFTED)


def is_translated(string: object) -> bool:
    """A message with several forms is translated when every form is."""
    forms = string if isinstance(string, list | tuple) else [string]
    return all(forms)


def catalogue_of(code: str) -> Path:
    """Where the words of one language are kept."""
    return CATALOGUES / code / "LC_MESSAGES" / "django.po"
