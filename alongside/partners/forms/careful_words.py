"""A line of the list of words to be careful with; and a text to look at."""

from typing import Any

from alongside.foundation.blockers import Cannot
from alongside.foundation.fields import Choices, Line, Words
from alongside.foundation.forms import HouseForm
from alongside.partners.queries.careful_words import LONGEST


class FindWord(HouseForm):
    """A word of the list, or part of it; empty for all of them."""

    find = Line(label="Find a word", required=False, say_optional=False, max_length=200)


class CarefulWordLine(HouseForm):
    """What to say rather than a word, and why. Which word is asked only of a new line."""

    word = Line(
        label="The word, or a few",
        hint="A * stands for any ending: “engag*”. Words in capitals, like LAC, count only in capitals.",
        max_length=100,
        required_words="Write the word.",
    )
    rather = Line(
        label="What to say rather",
        hint="A few plain words.",
        max_length=200,
        required_words="Write what to say rather.",
    )
    why = Line(label="Why", hint="In a sentence. Whoever writes the word reads it.", max_length=300, required=False)

    def __init__(self, *args: Any, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_new:
            del self.fields["word"]

    def refuse(self, refusal: Cannot) -> None:
        for reason in refusal.reasons:
            self.add_error(None, reason)


class TextToLookAt(HouseForm):
    """A text, looked at and given back. Nothing of it is kept."""

    looked = Words(
        label="Your text",
        hint="Nothing of it is kept, and nothing in it is changed.",
        max_length=LONGEST,
        rows=10,
        required_words="Write or paste your text.",
        looked_at=False,
    )
    for_families = Choices(
        label="Who reads it", choices=[("yes", "A family will read this: say how hard it is to read")], required=False,
        say_optional=False,
    )  # fmt: skip
