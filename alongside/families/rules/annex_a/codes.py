"""Every spelling of a value that councils are known to use, and our one word for it."""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path

SPELLINGS = Path(__file__).with_name("spellings.json")

# Where a council adds its own words after a national code ("WBRI - ours"), the code at the front still counts.
NATIONAL_CODE = {
    "ethnicity": re.compile(r"(?:[a-z]\) )?([a-z]{4})(?= *[-:\[(])"),
    "legal_status": re.compile(r"([cdejlv][1-4])\b"),
    "placement": re.compile(r"(?:[a-z]{1,2}\) )?([ahkprstuz][0-9])\b"),
}


def plainly(text: str) -> str:
    """The same text with odd spaces, curly quotes and capitals evened out, so that spellings can be compared."""
    even = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")
    return " ".join(even.split()).casefold()


@cache
def _words_for(what: str) -> dict[str, str]:
    groups: dict[str, list[str]] = json.loads(SPELLINGS.read_text("utf-8"))["codes"][what]
    return {plainly(spelling): code for code, spellings in groups.items() for spelling in spellings}


def code_for(what: str, text: str) -> str | None:
    """Our word for what the council wrote, or None if nobody is known to write it so."""
    known = _words_for(what)
    plain = plainly(text)
    for spelling in (plain, re.sub(r"^[a-z]{1,2}[).] *", "", plain)):
        if spelling in known:
            return known[spelling]
    if (pattern := NATIONAL_CODE.get(what)) and (found := pattern.match(plain)):
        return known.get(found[1])
    return None
