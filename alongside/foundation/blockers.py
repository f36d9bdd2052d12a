"""How the house says that something cannot be done: always with reasons, each a sentence a person can read."""

from collections.abc import Iterable

# A full stop, as English, Urdu and Bengali write it.
FULL_STOPS = (".", "۔", "।")


class Cannot(Exception):
    """The base of every refusal, such as `class CannotAcceptReferral(Cannot)`: it carries the reasons."""

    def __init__(self, reasons: str | Iterable[str]) -> None:
        given = [reasons] if isinstance(reasons, str) else list(reasons)
        self.reasons = [_sentence(reason) for reason in given]
        if not self.reasons:
            raise ValueError("A refusal needs at least one reason.")
        super().__init__(self.reasons)

    def __str__(self) -> str:
        return " ".join(self.reasons)


def _sentence(reason: str) -> str:
    words = reason.strip()
    if not words.endswith(FULL_STOPS) or not words.strip(".۔। "):
        raise ValueError(f"A reason is a sentence with a full stop: {reason!r}.")
    return words
