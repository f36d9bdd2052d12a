"""The word somebody chose to come in with, and when a way in stays shut."""

import unicodedata

MOST_TRIES = 3


def as_chosen_word(typed: str) -> str:
    """The word without what people type differently each time: capitals, spaces, accents written two ways."""
    return " ".join(unicodedata.normalize("NFKC", typed).casefold().split())
