"""What the family writes in private time: its shape, its limits, and the words a page began from."""

import base64
import json
from dataclasses import asdict, dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from alongside.plans.models.plan import WORDS

LONGEST_WORDS = WORDS
MOST_LINES = 60
TEXTS = ("hopes", "watcher", "review")
PARTS = ("promises", "help", "back_ups")


@dataclass(frozen=True)
class Line:
    """One line of the family's plan: a promise, help asked for, or an "if … then".

    By its key it is known again whatever becomes of its words. The same words are the same line all the same.
    """

    what: str = ""
    who: str = ""
    when: str = ""
    checks: str = ""
    key: str = field(default="", compare=False)

    @property
    def is_empty(self) -> bool:
        return not f"{self.what}{self.who}{self.when}{self.checks}".strip()


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
            # Lines from before they had keys are known by where they stand.
            return tuple(Line(**({"key": f"{number}"} | line)) for number, line in enumerate(kept.get(name, ())))

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


def as_page(words: WorkingWords) -> str:
    """What a page says before anything is typed on it; the page carries it, and brings it back (`from_page`)."""
    said = asdict(words)
    said.pop("code")
    return base64.urlsafe_b64encode(json.dumps(said).encode()).decode()


def from_page(carried: str) -> WorkingWords | None:
    """The words a page began from; None where what it brings back is no such thing."""
    try:
        words = WorkingWords.from_json(json.loads(base64.urlsafe_b64decode(carried.encode())))
        lines = [line for part in PARTS for line in getattr(words, part)]
        whole = all(isinstance(said, str) for line in lines for said in asdict(line).values())
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return words if whole else None


def blockers_to_writing(words: WorkingWords) -> list[str]:
    """Why these words cannot be kept as they are."""
    blockers = []
    texts = [getattr(words, name) for name in TEXTS]
    for part in PARTS:
        lines: tuple[Line, ...] = getattr(words, part)
        if len(lines) > MOST_LINES:
            blockers.append(_("There is room for %(most)s lines in each part.") % {"most": MOST_LINES})
        texts += [said for line in lines for said in (line.what, line.who, line.when, line.checks)]
    if any(len(text) > LONGEST_WORDS for text in texts):
        most = f"{LONGEST_WORDS:,}"
        blockers.append(_("Use %(most)s characters or fewer in each box.") % {"most": most})
    if any("\x00" in text for text in texts):
        blockers.append(_("This text has a character that cannot be saved. Delete any strange symbol and try again."))
    return blockers
