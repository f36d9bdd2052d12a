"""Answering the plan, and what people say back."""

from collections.abc import Iterable
from typing import Any

from alongside.foundation.fields import Choice, Line, Pick, Words
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person
from alongside.plans.forms.writing import pick_people
from alongside.plans.queries import Point
from alongside.plans.rules import Said
from alongside.plans.states import AskedAnswer, PointAnswer, SupportDecisionKind


class AnswerPlan(HouseForm):
    """Each point with its answer. Agreed is where every answer starts from."""

    def __init__(self, *args: Any, points: list[Point], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.points = points
        for point in points:
            self.fields[point.key] = Choice(label="Your answer", choices=PointAnswer.choices)
            self.fields[point.key].initial = PointAnswer.AGREED.value
            self.fields[f"{point.key}-words"] = Words(
                label="What should change, and why", required=False, say_optional=False, rows=3, for_families=True
            )
            self.fields[f"{point.key}-risk"] = Words(
                label="What is the risk of significant harm?",
                hint="Name who could be hurt, and how, in words the family can read.",
                required=False,
                say_optional=False,
                rows=3,
                for_families=True,
            )

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        for point in self.points:
            answer = answers.get(point.key)
            if answer == PointAnswer.CHANGE and not answers.get(f"{point.key}-words"):
                self._missing(f"{point.key}-words", "Say what to change, and why.")
            if answer == PointAnswer.NOT_SAFE and not answers.get(f"{point.key}-risk"):
                self._missing(f"{point.key}-risk", "Name the risk of significant harm.")
        return answers

    def _missing(self, name: str, sentence: str) -> None:
        if name not in self.errors:
            self.add_error(name, sentence)

    def said(self) -> dict[str, Said]:
        """The answers by point."""
        answers = self.cleaned_data
        return {
            point.key: Said(
                PointAnswer(answers[point.key]), answers[f"{point.key}-words"], answers[f"{point.key}-risk"]
            )
            for point in self.points
        }


class FamilyReplyForm(HouseForm):
    """What the family says back to one answer."""

    words = Words(label="What does the family say?", hint="In their own words.", rows=4, looked_at=False)
    spoken_by = Pick(label="Who said it?", first="The family together", required=False, say_optional=False)

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken_by = self.fields["spoken_by"]
        assert isinstance(spoken_by, Pick)
        spoken_by.choices = pick_people(people)


class NotAgreed(HouseForm):
    """Why a plan is not agreed."""

    why = Words(label="Why is the plan not agreed?", hint="In words the family would say are fair.", for_families=True)


class AskedReplyForm(HouseForm):
    """Yes or no, from somebody who was asked."""

    answer = Choice(label="Will they do it?", choices=AskedAnswer.choices, inline=True)
    words = Words(label="What they said", required=False, rows=3, looked_at=False)
    said_by = Line(label="Who answered?")


class DecideSupport(HouseForm):
    """What is decided about help the family asked for."""

    decision = Choice(label="What do you decide?", choices=SupportDecisionKind.choices, inline=True)
    words = Words(
        label="Why?", hint="The family reads this. Write it as you would say it to them.", rows=4, for_families=True
    )
