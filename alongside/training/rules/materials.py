"""What may be a learning material, and who reads it from when on. No database, no clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from alongside.training.states import ReadWhen

MOST_CARDS = 60
LONGEST_QUESTION = 200
NOT_A_LINK = "Write a link that begins with https://, like https://www.example.org/page."


@dataclass(frozen=True)
class PlaceTaken:
    """A booked place: whether its session is over, and whether its learner was there."""

    over: bool
    was_there: bool


def read_now(places: Iterable[PlaceTaken]) -> frozenset[ReadWhen]:
    """What somebody may read with the booked places they have in a course."""
    held = list(places)
    now = {ReadWhen.BEFORE} if held else set()
    if any(place.over and place.was_there for place in held):
        now.add(ReadWhen.AFTER)
    return frozenset(now)


def questions_of(words: str) -> list[str]:
    """The cards: one question a line, empty lines left out."""
    return [" ".join(line.split()) for line in words.splitlines() if line.strip()]


def blockers_to_cards(words: str) -> list[str]:
    """Why these lines make no cards."""
    questions = questions_of(words)
    if not questions:
        return ["Write at least one question."]
    blockers = (
        [f"Write {MOST_CARDS} questions or fewer. There are {len(questions)}."] if len(questions) > MOST_CARDS else []
    )
    long = next((question for question in questions if len(question) > LONGEST_QUESTION), "")
    if long:
        blockers.append(f"Make the question that begins “{long[:40]}…” shorter: {LONGEST_QUESTION} characters at most.")
    return blockers


def blockers_to_link(link: str) -> list[str]:
    """Why this is no link that others can be sent to: a sealed line, a name, and nothing hidden in it."""
    try:
        parts = urlsplit(link)
        sound = parts.scheme == "https" and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return [NOT_A_LINK]
    hidden = "@" in parts.netloc or "\\" in link or not link.isprintable() or any(letter.isspace() for letter in link)
    return [] if sound and not hidden else [NOT_A_LINK]


def shown_host(link: str) -> str:
    """Where a link leads, as a person would say it."""
    return (urlsplit(link).hostname or "").removeprefix("www.")


def said_of(file_name: str, size: int, *, link: str, words: str) -> str:
    """What a version holds, in a few words."""
    if link:
        return f"A page at {shown_host(link)}"
    if not file_name:
        many = len(questions_of(words))
        return f"{many} question card{'' if many == 1 else 's'}"
    weight = f"{size / 1024**2:.1f} MB" if size >= 1024**2 // 10 else f"{max(1, round(size / 1024))} kB"
    return f"{file_name.rpartition('.')[2].upper()}, {weight}"


def moved(numbers: list[int], which: int, *, up: bool) -> list[int]:
    """The same order with one thing a place further up or down; unchanged where it cannot go further."""
    order = list(numbers)
    here = order.index(which)
    there = here + (-1 if up else 1)
    if 0 <= there < len(order):
        order[here], order[there] = order[there], order[here]
    return order
