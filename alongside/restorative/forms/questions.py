"""What is asked where a service chooses its restorative questions."""

from alongside.foundation.fields import Line, Words
from alongside.foundation.forms import HouseForm
from alongside.restorative.rules.questions import LONGEST, MOST, NOTHING_ASKED, as_questions


class ChooseQuestions(HouseForm):
    """The questions of one set, and why they change."""

    questions = Words(
        label="The questions, one on each line",
        hint=f"Each gets a card of its own: {LONGEST} letters fit on it. {MOST} questions at most.",
        required_words=NOTHING_ASKED,
        rows=12,
        for_families=True,
    )
    why = Line(
        label="Why do you change them?",
        hint="For whoever reads the history.",
        required_words="Say why, in a few words.",
        max_length=300,
    )

    def asked(self) -> list[str]:
        return as_questions(self.cleaned_data["questions"])
