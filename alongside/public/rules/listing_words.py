"""How what a directory says is said to a reader: languages by their names, numbers as they are dialled."""

import re
from collections.abc import Iterable

from alongside.foundation import languages

OURS = {language.code: language.english for language in languages.LANGUAGES}


def language_name(code: str) -> str:
    """“ur” as the reader's own language calls it; a word we do not know as it came."""
    reader = languages.current()
    if reader.is_english and code in OURS:
        return OURS[code]
    return str(languages.locale_of(reader.code).languages.get(code, code))


def language_names(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Each with its name, in the order of the names."""
    return sorted(((code, language_name(code)) for code in codes), key=lambda pair: pair[1].casefold())


def dialled(phone: str) -> str:
    """What a telephone dials: the digits before any extension."""
    number = phone.partition(" ext ")[0]
    return ("+" if number.startswith("+") else "") + re.sub(r"[^0-9]", "", number)


def beginning(words: str, *, limit: int = 160) -> str:
    """The first lines of a description, ending with a word."""
    line = " ".join(words.split())
    return line if len(line) <= limit else f"{line[:limit].rsplit(' ', 1)[0].rstrip('.,;:')}…"
