"""What somebody types and crosses out in private time, for tests: each word once, so that none is lost unseen."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

from alongside.plans.rules import Line, WorkingWords
from alongside.plans.rules.working_words import PARTS, TEXTS

BOX = ("what", "who", "when", "checks")


def an_edit(chance: Random) -> tuple[Any, ...]:
    """Something somebody does to their page."""
    how = chance.choice(["add", "add", "change", "change", "cross_out"])
    if chance.random() < 0.5:
        return ("text", chance.choice(TEXTS), chance.randrange(6), how)
    return ("line", chance.choice(PARTS), chance.randrange(6), how, chance.choice(BOX))


def all_words(words: WorkingWords) -> list[str]:
    lines = (line for part in PARTS for line in getattr(words, part))
    texts = [*(getattr(words, name) for name in TEXTS), *(getattr(line, box) for line in lines for box in BOX)]
    return [word for text in texts for word in text.split() if word != "/"]


def edited(page: WorkingWords, edit: tuple[Any, ...], fresh: Iterator[str]) -> WorkingWords:
    kind, name, where, how = edit[:4]
    if kind == "text":
        lines = [line for line in getattr(page, name).split("\n") if line]
        changed: Any = "\n".join(_changed(lines, where, how, fresh))
        return replace(page, **{name: changed})
    rows = list(getattr(page, name))
    if how == "add" or not rows:
        rows.append(Line(**{edit[4]: next(fresh)}))
    elif how == "change":
        at = where % len(rows)
        said = f"{getattr(rows[at], edit[4])} {next(fresh)}".strip()
        rows[at] = replace(rows[at], **{edit[4]: said})
    else:
        rows.pop(where % len(rows))
    changed = tuple(rows)
    return replace(page, **{name: changed})


def _changed(lines: list[str], where: int, how: str, fresh: Iterator[str]) -> list[str]:
    if how == "add" or not lines:
        return [*lines[:where], next(fresh), *lines[where:]]
    at = where % len(lines)
    new = [f"{lines[at]} {next(fresh)}"] if how == "change" else []
    return [*lines[:at], *new, *lines[at + 1 :]]
