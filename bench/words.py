"""How long does looking at what a worker writes take, with the list we ship and with one ten times as long?"""

import random
import re
import statistics
import time
from collections.abc import Callable, Sequence

from alongside.foundation.careful_words import Careful, careful_words, marks_in
from alongside.foundation.reading_grade import reading_of
from bench._figures import Figure, tell

CHARACTERS, ROUNDS = 20_000, 25
TARGET = 50  # milliseconds
PLAIN = (
    "The worker came on Monday and it was good. Nana said that the boys were late for school, and tired. "
    "We talked about what each of them needs, and who could be there after football on Thursday.\n\n"
)


def main() -> None:
    dice = random.Random(20_000)  # noqa: S311 - so that it can be run again
    ours = careful_words()
    ten_times = [*ours, *(made_up(dice, number) for number in range(9 * len(ours)))]
    text = a_text(dice, ours)
    reference = milliseconds(lambda: re.findall(r"\w+", text))
    figures: dict[str, Figure] = {}
    for name, words in (("the list we ship", ours), ("a list ten times as long", ten_times)):
        found = marks_in(text, words)  # the pattern of a list is made once
        figures |= told(f"{name}, {len(words)} lines", lambda: marks_in(text, words), reference, f"{len(found)} marks")  # noqa: B023 - called at once
    figures |= told("how hard it is to read", lambda: reading_of(text), reference, "beside the marks")
    tell("words", figures)


def a_text(dice: random.Random, words: Sequence[Careful]) -> str:
    """As people write, with a word of the list in every other sentence."""
    pieces: list[str] = []
    while sum(map(len, pieces)) < CHARACTERS:
        pieces += [PLAIN, f"Mum {dice.choice(words).word.replace('*', 'ed')} again. "]
    return "".join(pieces)[:CHARACTERS]


def made_up(dice: random.Random, number: int) -> Careful:
    """A line of letters, some of two words, some with any ending."""
    letters = [dice.choice("abcdefghilmnoprstuw") for _ in range(dice.randint(4, 14))]
    if number % 3 == 0:
        letters.insert(3, " ")
    return Careful("".join(letters) + "*" * (number % 2), "something else")


def milliseconds(doing: Callable[[], object]) -> list[float]:
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        doing()
        took.append((time.perf_counter() - began) * 1000)
    return took


def told(what: str, doing: Callable[[], object], reference: list[float], more: str) -> dict[str, Figure]:
    took, bare = milliseconds(doing), statistics.median(reference)
    middle, ratio = statistics.median(took), statistics.median(took) / bare
    spread = f"{min(took):.2f} to {max(took):.2f} ms, {ROUNDS} runs; {more}"
    words = f"finding its words, which takes {bare:.2f} ms"
    return {
        f"{what}, {CHARACTERS:,} characters": Figure(round(middle, 2), "ms", f"< {TARGET}", middle < TARGET, spread),
        f"{what}, over {words}": Figure(round(ratio, 2), "times", "none", met=True),
    }


if __name__ == "__main__":
    main()
