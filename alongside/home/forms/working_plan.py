"""What the family writes in private time. Every line has room for as much as they like."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from alongside.foundation.fields import Line as OneLine
from alongside.foundation.fields import Words
from alongside.foundation.forms import HouseForm
from alongside.foundation.languages import Said
from alongside.plans.queries import LONGEST_WORDS, MOST_LINES, WorkingWords, as_page, from_page
from alongside.plans.queries import Line as PlanLine

# Each part of the page: the questions of one line.
PARTS: dict[str, dict[str, Said]] = {
    "promises": {
        "what": _("What will we do?"),
        "who": _("Who does it?"),
        "when": _("When?"),
        "checks": _("Who checks it is going well?"),
    },
    "help": {"what": _("What help do we want?"), "who": _("Who do we ask?")},
    "back_ups": {"what": _("If this happens"), "who": _("then we do this")},
}
ROW = re.compile(r"(promises|help|back_ups)-(\d{1,3})-(what|who|when|checks)", re.ASCII)
KEY = re.compile(r"[0-9a-z]{1,20}", re.ASCII)


class Code(HouseForm):
    """The family's own code, which their page showed them."""

    code = OneLine(
        label=_("Your family’s code"),
        hint=_("Six letters and numbers. They were on the page where you wrote your plan."),
        max_length=40,
        width="10",
        spellcheck=False,
        required_words=_("Write your family’s code."),
    )


class OurWorkingPlan(HouseForm):
    """The family's plan as they write it: nothing must be filled in, and nothing typed is dropped.

    The page carries, hidden, what it said before anything was typed (`began`) and the key of each line, so that what
    others of them save meanwhile can be put together with what is typed here.
    """

    hopes = Words(label=_("What do we want?"), rows=4, max_length=LONGEST_WORDS, required=False, say_optional=False)
    watcher = Words(
        label=_("Who watches over our plan?"),
        hint=_("Somebody in our family who sees that it goes well."),
        rows=2,
        max_length=LONGEST_WORDS,
        required=False,
        say_optional=False,
    )
    review = Words(
        label=_("When do we look at it again?"), rows=2, max_length=LONGEST_WORDS, required=False, say_optional=False
    )

    def __init__(self, *args: Any, words: WorkingWords, more: str = "", **kwargs: Any) -> None:
        saved = {"hopes": words.hopes, "watcher": words.watcher, "review": words.review}
        super().__init__(*args, initial=saved, **kwargs)
        typed = self.data if self.is_bound else self.kept or {}
        self.saved = words
        self.began = str(typed.get("began") or "") if typed else as_page(words)
        self.rows: dict[str, int] = {}
        self.keys: dict[str, list[str]] = {}
        for part in PARTS:
            lines: tuple[PlanLine, ...] = getattr(words, part)
            empty = 2 if part == more else 1
            count = _rows_typed(typed, part) if typed else len(lines) + empty
            self.rows[part] = min(count, MOST_LINES + 10)
            given = [typed.get(f"{part}-{number}-key", "") if typed else _key(lines, number) for number in range(count)]
            self.keys[part] = _of_their_own(given[: self.rows[part]])
            for number in range(self.rows[part]):
                self._add_row(part, number, lines[number] if number < len(lines) else PlanLine())

    def _add_row(self, part: str, number: int, line: PlanLine) -> None:
        for name, label in PARTS[part].items():
            field = Words(
                label=label,
                rows=2 if name == "what" or part == "back_ups" else 1,
                max_length=LONGEST_WORDS,
                required=False,
                say_optional=False,
            )
            field.initial = getattr(line, name)
            self.fields[f"{part}-{number}-{name}"] = field

    def lines_of(self, part: str) -> list[tuple[str, list[BoundField]]]:
        """The lines of one part: the key of each, and its questions."""
        return [
            (self.keys[part][number], [self[f"{part}-{number}-{name}"] for name in PARTS[part]])
            for number in range(self.rows[part])
        ]

    def base(self) -> WorkingWords | None:
        """What the page said before anything was typed on it; None where it does not say so."""
        return from_page(self.began)

    def words(self) -> WorkingWords:
        """Everything that was typed; a line left empty is crossed out. What did not come at all is as it was."""
        said, was = self.cleaned_data, self.base() or WorkingWords()
        return WorkingWords(
            hopes=said["hopes"] if "hopes" in self.data else was.hopes,
            promises=self._lines("promises", said, was.promises),
            help=self._lines("help", said, was.help),
            back_ups=self._lines("back_ups", said, was.back_ups),
            watcher=said["watcher"] if "watcher" in self.data else was.watcher,
            review=said["review"] if "review" in self.data else was.review,
        )

    def as_typed(self) -> str:
        """What the page says now, for the page to carry: the next saving begins from it."""
        return as_page(self.words())

    def _lines(self, part: str, said: Mapping[str, str], was: tuple[PlanLine, ...]) -> tuple[PlanLine, ...]:
        before = {line.key: line for line in was}
        lines = []
        for number, key in enumerate(self.keys[part]):
            line = before.get(key, PlanLine(key=key))
            came = {name: f"{part}-{number}-{name}" for name in PARTS[part] if f"{part}-{number}-{name}" in self.data}
            lines.append(replace(line, **{name: said[sent] for name, sent in came.items()}))
        lines += [line for line in was if line.key not in self.keys[part]]
        return tuple(line for line in lines if not line.is_empty)


def _rows_typed(typed: Mapping[str, Any], part: str) -> int:
    found = [int(match[2]) for name in typed if (match := ROW.fullmatch(name)) and match[1] == part]
    return max(found, default=-1) + 1


def _key(lines: tuple[PlanLine, ...], number: int) -> str:
    return lines[number].key if number < len(lines) else ""


def _of_their_own(given: list[Any]) -> list[str]:
    """A key for every row: the one it came with, unless it has none, or another row has it too."""
    keys: list[str] = []
    for one in given:
        key = str(one)
        keys.append(key if KEY.fullmatch(key) and key not in keys else secrets.token_hex(4))
    return keys
