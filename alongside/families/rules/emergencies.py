"""When somebody may open a family they do not work with, and for how long. No database, no clock."""

import unicodedata
from datetime import timedelta

from alongside.people.models import Person

HOURS, MOST_HOURS = 12, 72
MOST_TRIES, TRIES_WITHIN = 5, timedelta(hours=1)
FEWEST_WORDS, FEWEST_LETTERS = 4, 20
A_SENTENCE = "Write why in a whole sentence. The family’s workers and the data-protection officer read it at once."
# One sentence for what does not exist and for what was not said exactly, so that nobody can find out by asking.
NOT_OPENED = (
    "No family was opened. All you write has to be exactly right: the reference of a family, a council child ID, "
    "or a child’s whole name with the date of birth."
)


def is_a_sentence(why: str) -> bool:
    """Whether somebody reading it later can tell why."""
    return len(why.split()) >= FEWEST_WORDS and len(why.strip()) >= FEWEST_LETTERS


def blockers_to_breaking(*, why: str, hours: int, tries: int) -> list[str]:
    """Why nothing is looked for, whatever was asked. `tries` are those that found nothing, in the last hour."""
    blockers = []
    if tries >= MOST_TRIES:
        blockers.append(f"You tried {tries} times in an hour and nothing was found. Ring a manager, or wait an hour.")
    if not is_a_sentence(why):
        blockers.append(A_SENTENCE)
    if not 1 <= hours <= MOST_HOURS:
        blockers.append(f"Choose from 1 to {MOST_HOURS} hours.")
    return blockers


def is_called(child: Person, name: str) -> bool:
    """Whether this is exactly the child's whole name, whatever the capitals and spaces."""
    first_names = {child.given_names, child.known_as}
    names = {f"{first} {child.family_name}" for first in first_names if first} | {child.full_name}
    return bool(_plain(name)) and _plain(name) in {_plain(one) for one in names}


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
