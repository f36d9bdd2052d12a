"""The questions about a sentence that somebody says is wrong."""

from typing import Any

from alongside.foundation.blockers import Cannot
from alongside.foundation.fields import Choice, Pick, Words
from alongside.foundation.forms import HouseForm


class NoteDispute(HouseForm):
    """Who says it is wrong, which words, and their side."""

    person = Pick(label="Who says this is wrong?", coerce=int, empty=None, required_words="Choose who says it.")
    sentence = Words(
        label="Which words are wrong?",
        hint="Take away what they do not mean. What is left must stand above as it is.",
        rows=4,
        required_words="Say which words are wrong.",
        looked_at=False,
    )
    my_side = Words(
        label="What do they say?",
        hint="In their own words. It stands beside the sentence for good.",
        rows=5,
        required_words="Write what they say, in their own words.",
        looked_at=False,
    )

    def __init__(self, *args: Any, people: list[tuple[int, str]], whole: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.whole = whole
        field = self.fields["person"]
        assert isinstance(field, Pick)
        field.choices = people

    def clean_sentence(self) -> str:
        words = str(self.cleaned_data["sentence"])
        if " ".join(words.split()) not in " ".join(self.whole.split()):
            self.add_error("sentence", "These words do not stand above. Copy them as they are.")
        return words

    def refuse(self, refusal: Cannot) -> None:
        for reason in refusal.reasons:
            self.add_error(None, reason)


class AnswerDispute(HouseForm):
    """What was done about it."""

    corrected = Choice(
        label="Is it corrected?",
        choices=[("yes", "Yes: it was wrong, and what is right is written down now"), ("no", "No")],
        required_words="Choose yes or no.",
    )
    answer = Words(
        label="What do you answer?",
        hint="As you would say it to them. It stands beside the sentence for good.",
        rows=4,
        required_words="Write the answer, as you would say it to them.",
        for_families=True,
    )

    def refuse(self, refusal: Cannot) -> None:
        for reason in refusal.reasons:
            self.add_error(None, reason)
