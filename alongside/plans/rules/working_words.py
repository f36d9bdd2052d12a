"""What the family writes in private time: its shape, its limits, and how two pages' words are kept together."""

from dataclasses import dataclass, field, fields
from typing import Any

from alongside.plans.models.plan import WORDS

LONGEST_WORDS = WORDS
MOST_LINES = 60
ALSO = "\n\n— also written —\n\n"


@dataclass(frozen=True)
class Line:
    """One line of the family's plan: a promise, help asked for, or an "if … then"."""

    what: str = ""
    who: str = ""
    when: str = ""
    checks: str = ""

    @property
    def is_empty(self) -> bool:
        return not any(getattr(self, part.name).strip() for part in fields(self))


@dataclass(frozen=True)
class WorkingWords:
    """Everything the family has written so far."""

    hopes: str = ""
    promises: tuple[Line, ...] = ()
    help: tuple[Line, ...] = ()
    back_ups: tuple[Line, ...] = ()
    watcher: str = ""
    review: str = ""
    code: str = field(default="", compare=False)

    @property
    def is_empty(self) -> bool:
        return not (self.promises or self.help or self.back_ups or f"{self.hopes}{self.watcher}{self.review}".strip())

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "WorkingWords":
        def lines(name: str) -> tuple[Line, ...]:
            return tuple(Line(**line) for line in kept.get(name, ()))

        def text(name: str) -> str:
            return str(kept.get(name, ""))

        return cls(
            hopes=text("hopes"),
            promises=lines("promises"),
            help=lines("help"),
            back_ups=lines("back_ups"),
            watcher=text("watcher"),
            review=text("review"),
            code=text("code"),
        )


def blockers_to_writing(words: WorkingWords) -> list[str]:
    """Why these words cannot be kept as they are."""
    blockers = []
    texts = [words.hopes, words.watcher, words.review]
    for name in ("promises", "help", "back_ups"):
        lines: tuple[Line, ...] = getattr(words, name)
        if len(lines) > MOST_LINES:
            blockers.append(f"There is room for {MOST_LINES} lines in each part.")
        texts += [getattr(line, part.name) for line in lines for part in fields(line)]
    if any(len(text) > LONGEST_WORDS for text in texts):
        blockers.append(f"Use {LONGEST_WORDS:,} characters or fewer in each box.")
    if any("\x00" in text for text in texts):
        blockers.append("This text has a character that cannot be saved. Delete any strange symbol and try again.")
    return blockers


def both_kept(saved: WorkingWords, typed: WorkingWords) -> WorkingWords:
    """Two pages wrote at once: every word of both stays, and the family chooses what to keep."""
    return WorkingWords(
        hopes=_both_texts(saved.hopes, typed.hopes),
        promises=_both_lines(saved.promises, typed.promises),
        help=_both_lines(saved.help, typed.help),
        back_ups=_both_lines(saved.back_ups, typed.back_ups),
        watcher=_both_texts(saved.watcher, typed.watcher, " / "),
        review=_both_texts(saved.review, typed.review, " / "),
        code=saved.code,
    )


def _both_texts(saved: str, typed: str, between: str = ALSO) -> str:
    if typed.strip() in saved:
        return saved
    if saved.strip() in typed:
        return typed
    return f"{saved}{between}{typed}"


def _both_lines(saved: tuple[Line, ...], typed: tuple[Line, ...]) -> tuple[Line, ...]:
    return saved + tuple(line for line in typed if line not in saved and not line.is_empty)
