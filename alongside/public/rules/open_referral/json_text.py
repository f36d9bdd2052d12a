"""From bytes to what they say: JSON that is broken, too deep or too big is refused in a sentence."""

import json
import math
import re
from typing import Any

from alongside.foundation.blockers import Cannot

LONGEST_NUMBER = 25  # digits; no number of a service is longer
DEEPEST = 40  # a service in Open Referral is about nine deep
SHOWN = 60  # characters of what a feed says, in our sentences
CANNOT_BE_KEPT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class CannotReadFeed(Cannot):
    """Why a feed, or a page of it, cannot be read at all."""


def read_json(contents: bytes) -> Any:
    """What the bytes say. Numbers that are endless come back as infinity: no age and no amount."""
    if not contents.strip():
        raise CannotReadFeed("It is empty.")
    try:
        text = contents.decode(json.detect_encoding(contents))
    except UnicodeDecodeError as problem:
        raise CannotReadFeed(f"It is not text in UTF-8: byte {problem.start:,} is wrong.") from None
    try:
        return json.loads(text, parse_int=_whole, parse_constant=_no_number)
    except json.JSONDecodeError as problem:
        where = f"line {problem.lineno:,}, column {problem.colno:,}"
        raise CannotReadFeed(f"It is not JSON: {problem.msg} in {where}.") from None
    except RecursionError:
        raise CannotReadFeed("It is not JSON we can read: things stand in one another without an end.") from None


def _whole(digits: str) -> float:
    return int(digits) if len(digits) <= LONGEST_NUMBER else math.inf


def _no_number(_name: str) -> float:
    return math.nan


def depth_of(thing: Any) -> int:
    """How many lists and objects stand in one another; it stops counting past the deepest we read."""
    depth, level = 0, [thing]
    while level and depth <= DEEPEST:
        level = [
            inner
            for one in level
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
        depth += bool(level)
    return depth


def shown(value: Any) -> str:
    """What a feed says, short and harmless enough to stand in a report."""
    if isinstance(value, dict | list):
        return f"{'an object' if isinstance(value, dict) else 'a list'} of {len(value):,}"
    text = CANNOT_BE_KEPT.sub("�", " ".join(str(value)[: SHOWN * 4].split()))
    return f"{text[:SHOWN]}…" if len(text) > SHOWN else text


def shown_place(source: str) -> str:
    """The name of a file or an address, whole but harmless."""
    return CANNOT_BE_KEPT.sub("�", source)
