"""Questions to whoever writes a module, and the questions a module asks."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError

from alongside.foundation.fields import Choice, Line, Words
from alongside.foundation.forms import HouseForm
from alongside.training.models import ModuleQuestion
from alongside.training.rules.module import MOST_ANSWERS, blockers_to_question

WHICH = ("The first", "The second", "The third", "The fourth")


class WriteModulePage(HouseForm):
    """One page."""

    title = Line(label="Title of the page", max_length=150, required_words="Write a title.")
    words = Words(
        label="What the page says",
        hint="Short paragraphs, with an empty line between them. A line that begins with - is one of a list; "
        "**two stars** make words strong; [words](https://…) make a link. Say where facts come from.",
        max_length=10_000,
        rows=16,
        required_words="Write what the page says.",
    )


class WriteModuleQuestion(HouseForm):
    """One question with two to four answers, one of them right."""

    words = Line(label="The question", max_length=300, required_words="Write the question.")
    answer_1 = Line(label="The first answer", max_length=200, required_words="Write the first answer.")
    answer_2 = Line(label="The second answer", max_length=200, required_words="Write the second answer.")
    answer_3 = Line(label="The third answer", max_length=200, required=False)
    answer_4 = Line(label="The fourth answer", max_length=200, required=False)
    right = Choice(
        label="Which answer is right?",
        choices=list(enumerate(WHICH)),
        coerce=int,
        empty=None,
        required_words="Choose which answer is right.",
    )
    why = Words(
        label="Why?",
        hint="Two sentences at most. Learners read it whether their answer was right or not.",
        max_length=500,
        rows=3,
        required_words="Write why.",
    )

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        right, given = said.get("right"), self._given()
        if self.errors or right is None:
            return said
        if not said.get(f"answer_{right + 1}"):
            raise ValidationError({"right": "Choose which answer is right: one of those you wrote."})
        if blockers := blockers_to_question(given, self._place_of_right()):
            raise ValidationError(blockers)
        return said

    def said(self) -> dict[str, Any]:
        """As the action takes it: answers nobody wrote are left out."""
        said = self.cleaned_data
        return {"words": said["words"], "answers": self._given(), "right": self._place_of_right(), "why": said["why"]}

    def _given(self) -> list[str]:
        return [answer for number in range(MOST_ANSWERS) if (answer := self.cleaned_data.get(f"answer_{number + 1}"))]

    def _place_of_right(self) -> int:
        before = range(self.cleaned_data["right"])
        return sum(1 for number in before if self.cleaned_data.get(f"answer_{number + 1}"))


def as_answers(question: ModuleQuestion | None) -> dict[str, Any] | None:
    """A question as its form holds it."""
    if question is None:
        return None
    answers = {f"answer_{number + 1}": answer for number, answer in enumerate(question.answers)}
    empty = {f"answer_{number + 1}": "" for number in range(MOST_ANSWERS)}
    return {"words": question.words, "right": question.right, "why": question.why, **empty, **answers}


class ModuleAnswers(HouseForm):
    """The questions of a module, each answered by choosing one."""

    def __init__(self, *args: Any, questions: Sequence[ModuleQuestion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, question in enumerate(questions, start=1):
            self.fields[field_of(question)] = Choice(
                label=f"{number}. {question.words}",
                choices=list(enumerate(question.answers)),
                coerce=int,
                empty=None,
                required_words=f"Choose an answer to question {number}.",
            )
        self.questions = questions

    def say_why(self, right: set[int]) -> None:
        """After a try: beside each question whether it was right, and why."""
        for one in self.questions:
            self.fields[field_of(one)].help_text = f"{'Right.' if one.pk in right else 'Not yet.'} {one.why}".strip()

    def answers(self) -> dict[str, int]:
        return {str(one.pk): self.cleaned_data[field_of(one)] for one in self.questions}


def field_of(question: ModuleQuestion) -> str:
    return f"question_{question.pk}"
