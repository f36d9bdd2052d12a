"""What an organisation's name and number may be, and which known names are like a new one. No database, no clock."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from alongside.partners.states import OrganisationKind

# The number the Department for Education gives a school, in its register Get Information about Schools.
URN = re.compile(r"[0-9]{6}")
# Out of 100: from here on somebody should look whether it is the same. Not much of a name is like any name.
ALIKE, MOST_ALIKE, SHORTEST = 80, 5, 3
# They stand in so many names that they tell nothing apart.
SAID_OF_MANY = {"the", "of", "and", "school", "primary", "academy", "college", "city", "council", "trust", "limited"}


def alike(name: str, known: Iterable[str]) -> list[str]:
    """Known names that may well be the same place, the nearest first."""
    asked = _compared(name)
    if len(asked) < SHORTEST:
        return []
    found = process.extract(asked, {one: _compared(one) for one in known}, scorer=fuzz.token_set_ratio, limit=50)
    near = [(one, max(score, fuzz.ratio(asked, words))) for words, score, one in found]
    near = [(one, score) for one, score in near if score >= ALIKE]
    return [one for one, _score in sorted(near, key=lambda pair: -fuzz.ratio(name.lower(), pair[0].lower()))][
        :MOST_ALIKE
    ]


def _compared(name: str) -> str:
    """Without what many names share, unless nothing would be left; a saint is written in two ways."""
    words = [
        "st" if word == "saint" else word for word in re.findall(r"\w+", name.lower().replace("’", "").replace("'", ""))
    ]
    telling = [word for word in words if word not in SAID_OF_MANY]
    return " ".join(telling or words)


def blockers_to_number(kind: OrganisationKind, urn: str) -> list[str]:
    """Why this cannot be its number."""
    if urn and kind != OrganisationKind.SCHOOL:
        return ["Only a school has a school number (URN)."]
    if urn and not URN.fullmatch(urn):
        return ["A school number (URN) has six digits, like 100001."]
    return []
