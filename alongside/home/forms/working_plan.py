"""What the family writes in private time. Every line has room for as much as they like."""

import re
from collections.abc import Mapping
from typing import Any

from django.forms.boundfield import BoundField

from alongside.foundation.fields import Line as OneLine
from alongside.foundation.fields import Words
from alongside.foundation.forms import HouseForm
from alongside.plans.queries import LONGEST_WORDS, MOST_LINES, WorkingWords
from alongside.plans.queries import Line as PlanLine

# Each part of the page: the questions of one line.
PARTS: dict[str, dict[str, str]] = {
    "promises": {
        "what": "What will we do?",
        "who": "Who does it?",
        "when": "When?",
        "checks": "Who checks it is going well?",
    },
    "help": {"what": "What help do we want?", "who": "Who do we ask?"},
    "back_ups": {"what": "If this happens", "who": "then we do this"},
}
ROW = re.compile(r"(promises|help|back_ups)-(\d{1,3})-(what|who|when|checks)", re.ASCII)


class Code(HouseForm):
    """The family's own code, which their page showed them."""

    code = OneLine(
        label="Your family’s code",
        hint="Six letters and numbers. They were on the page where you wrote your plan.",
        max_length=40,
        width="10",
        spellcheck=False,
        required_words="Write your family’s code.",
    )


class OurWorkingPlan(HouseForm):
    """The family's plan as they write it: nothing must be filled in, and nothing typed is dropped."""

    hopes = Words(label="What do we want?", rows=4, max_length=LONGEST_WORDS, required=False, say_optional=False)
    watcher = Words(
        label="Who watches over our plan?",
        hint="Somebody in our family who sees that it goes well.",
        rows=2,
        max_length=LONGEST_WORDS,
        required=False,
        say_optional=False,
    )
    review = Words(
        label="When do we look at it again?", rows=2, max_length=LONGEST_WORDS, required=False, say_optional=False
    )

    def __init__(self, *args: Any, words: WorkingWords, more: str = "", **kwargs: Any) -> None:
        saved = {"hopes": words.hopes, "watcher": words.watcher, "review": words.review}
        super().__init__(*args, initial=saved, **kwargs)
        self.rows: dict[str, int] = {}
        typed = self.data if self.is_bound else self.kept or {}
        for part in PARTS:
            lines: tuple[PlanLine, ...] = getattr(words, part)
            empty = 2 if part == more else 1
            count = _rows_typed(typed, part) if typed else len(lines) + empty
            self.rows[part] = min(count, MOST_LINES + 10)
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

    def lines_of(self, part: str) -> list[list[BoundField]]:
        """The lines of one part, each as its questions."""
        return [[self[f"{part}-{number}-{name}"] for name in PARTS[part]] for number in range(self.rows[part])]

    def words(self) -> WorkingWords:
        """Everything that was typed; empty lines go."""
        said = self.cleaned_data
        parts = {part: tuple(self._lines(part, said)) for part in PARTS}
        return WorkingWords(
            hopes=said["hopes"],
            watcher=said["watcher"],
            review=said["review"],
            promises=parts["promises"],
            help=parts["help"],
            back_ups=parts["back_ups"],
        )

    def _lines(self, part: str, said: Mapping[str, str]) -> list[PlanLine]:
        lines = [
            PlanLine(**{name: said[f"{part}-{number}-{name}"] for name in PARTS[part]})
            for number in range(self.rows[part])
        ]
        return [line for line in lines if not line.is_empty]


def _rows_typed(typed: Mapping[str, Any], part: str) -> int:
    found = [int(match[2]) for name in typed if (match := ROW.fullmatch(name)) and match[1] == part]
    return max(found, default=-1) + 1
