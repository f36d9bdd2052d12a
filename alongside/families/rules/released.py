"""What must be true before somebody of the family is let read a line of the story. No database, no clock."""

from collections.abc import Sequence


def blockers_to_releasing(*, who: str, in_family: bool, found: Sequence[tuple[str, str]]) -> list[str]:
    """`found` are the words in it that tell what is kept from this person, each with what they tell."""
    if not in_family:
        return ["Choose somebody of this family."]
    return [f"“{words}” would tell {who} what is kept from them: {tells}." for words, tells in found]
