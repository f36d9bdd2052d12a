"""Two who write at once: what each changed since the words both began from, put together. Nothing typed is lost.

What only one of them changed is as that one left it. What both changed is kept as both left it. Crossing something out
never wins over what the other changed in it.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from difflib import SequenceMatcher
from typing import Any

from alongside.plans.rules.working_words import PARTS, TEXTS, Line, WorkingWords

# More pairs of lines than this are not compared one by one: a machine would take too long over them.
MOST_PAIRS = 100_000


@dataclass(frozen=True)
class Together:
    """The words of both. `new`: where somebody else wrote; `both`: of these, where both did, and both stand.

    A place is "hopes", "watcher", "review", or the part and the key of a line, such as "promises:3f9a".
    """

    words: WorkingWords
    new: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()


def written_together(
    base: WorkingWords, saved: WorkingWords, typed: WorkingWords, *, new_key: Callable[[], str]
) -> Together:
    """What is saved and what was typed, put together. `base` is what the page said before anything was typed on it."""
    saved = with_keys(saved, like=(), new_key=new_key)
    base = with_keys(base, like=(saved,), new_key=new_key)
    typed = with_keys(typed, like=(base, saved), new_key=new_key)
    words = WorkingWords(
        hopes=_text("hopes", base.hopes, saved.hopes, typed.hopes),
        promises=_lines(base.promises, saved.promises, typed.promises),
        help=_lines(base.help, saved.help, typed.help),
        back_ups=_lines(base.back_ups, saved.back_ups, typed.back_ups),
        watcher=_text("watcher", base.watcher, saved.watcher, typed.watcher),
        review=_text("review", base.review, saved.review, typed.review),
        code=saved.code,
    )
    new = _places_that_differ(typed, words)
    return Together(words, new=new, both=new & _places_that_differ(base, typed))


def with_keys(words: WorkingWords, *, like: tuple[WorkingWords, ...], new_key: Callable[[], str]) -> WorkingWords:
    """Every line under a key of its own; empty lines go. A line without one has that of the same words in `like`."""
    parts: dict[str, Any] = {}
    for part in PARTS:
        known = [line for other in like for line in getattr(other, part)]
        parts[part] = _with_keys([line for line in getattr(words, part) if not line.is_empty], known, new_key)
    return replace(words, **parts)


def _with_keys(lines: list[Line], known: list[Line], new_key: Callable[[], str]) -> tuple[Line, ...]:
    taken, used = {line.key for line in lines}, set[str]()
    kept = []
    for line in lines:
        key = line.key or next((same.key for same in known if same == line and same.key not in taken), "")
        if not key or key in used:
            key = new_key()
        taken.add(key)
        used.add(key)
        kept.append(replace(line, key=key))
    return tuple(kept)


def _lines(base: tuple[Line, ...], saved: tuple[Line, ...], typed: tuple[Line, ...]) -> tuple[Line, ...]:
    before, theirs, mine = ({line.key: line for line in lines} for lines in (base, saved, typed))
    kept = []
    for key, line in theirs.items():
        if key in mine:
            kept.append(_line(before.get(key, Line()), line, mine[key]))
        elif key not in before or line != before[key]:
            kept.append(line)  # new, or changed since it was crossed out
    kept += [line for key, line in mine.items() if key not in theirs and line != before.get(key)]
    return tuple(line for line in kept if not line.is_empty)


def _line(base: Line, saved: Line, typed: Line) -> Line:
    names = [part.name for part in fields(Line) if part.name != "key"]
    said = {name: _text(name, getattr(base, name), getattr(saved, name), getattr(typed, name)) for name in names}
    return Line(**said, key=saved.key)


def _text(name: str, base: str, saved: str, typed: str) -> str:
    if typed in (base, saved):
        return saved
    if saved == base:
        return typed
    if name not in ("hopes", "what"):
        return _both(saved, typed, " / ")
    return "\n".join(_three_ways(base.split("\n"), saved.split("\n"), typed.split("\n"))).rstrip()


def _three_ways(base: list[str], saved: list[str], typed: list[str]) -> list[str]:
    """Line by line: between the lines that stand in all three, what one of them changed, or what both did."""
    theirs, mine = _same_lines(base, saved), _same_lines(base, typed)
    kept: list[str] = []
    b = s = t = 0
    for at in [*sorted(theirs.keys() & mine.keys()), len(base)]:
        s_end, t_end = theirs.get(at, len(saved)), mine.get(at, len(typed))
        kept += _between(base[b:at], saved[s:s_end], typed[t:t_end])
        kept += base[at : at + 1]
        b, s, t = at + 1, s_end + 1, t_end + 1
    return kept


def _between(base: list[str], saved: list[str], typed: list[str]) -> list[str]:
    if typed in (base, saved):
        return saved
    if saved == base:
        return typed
    return _both("\n".join(saved), "\n".join(typed), "\n").split("\n")


def _same_lines(base: list[str], other: list[str]) -> dict[int, int]:
    """Which line of the other is which of these, in order."""
    start, most = 0, min(len(base), len(other))
    while start < most and base[start] == other[start]:
        start += 1
    end = 0
    while end < most - start and base[-1 - end] == other[-1 - end]:
        end += 1
    same = {number: number for number in range(start)}
    middle, middle_of_other = base[start : len(base) - end], other[start : len(other) - end]
    if len(middle) * len(middle_of_other) <= MOST_PAIRS:
        for block in SequenceMatcher(None, middle, middle_of_other, autojunk=False).get_matching_blocks():
            same |= {start + block.a + number: start + block.b + number for number in range(block.size)}
    return same | {len(base) - number: len(other) - number for number in range(1, end + 1)}


def _both(saved: str, typed: str, between: str) -> str:
    if not typed.strip() or _holds(saved, typed):
        return saved
    if not saved.strip() or _holds(typed, saved):
        return typed
    return f"{saved}{between}{typed}"


def _holds(longer: str, shorter: str) -> bool:
    """Whether every word of the shorter stands in the longer, one after the other."""
    words, sought = longer.split(), shorter.split()
    return any(words[at : at + len(sought)] == sought for at in range(len(words) - len(sought) + 1))


def _places_that_differ(one: WorkingWords, other: WorkingWords) -> frozenset[str]:
    """Where the other says something that this one does not say so. What it has crossed out is no place."""
    places = {name for name in TEXTS if getattr(one, name) != getattr(other, name)}
    for part in PARTS:
        here = {line.key: line for line in getattr(one, part)}
        places |= {f"{part}:{line.key}" for line in getattr(other, part) if here.get(line.key) != line}
    return frozenset(places)
