"""Codes people read out and type: as they were made, however they were typed. No database, no clock."""

import unicodedata

from alongside.foundation.references import ALPHABET

CERTIFICATE_LETTERS = 12
IN_A_GROUP = 4


def as_code(typed: str) -> str:
    """Letters and numbers alone, as capitals; empty where something in it stands in none of our codes."""
    letters = "".join(one for one in unicodedata.normalize("NFKC", typed[:100]).upper() if one.isalnum())
    return letters if set(letters) <= set(ALPHABET) else ""


def as_certificate_code(typed: str) -> str:
    """A certificate's code; empty where it can be none."""
    code = as_code(typed)
    return code if len(code) == CERTIFICATE_LETTERS else ""


def in_groups(code: str) -> str:
    """7K3Q-9BTX-DF42, for reading aloud and typing."""
    return "-".join(code[at : at + IN_A_GROUP] for at in range(0, len(code), IN_A_GROUP))
