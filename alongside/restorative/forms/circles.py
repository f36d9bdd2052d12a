"""What is asked to plan a circle, and what it wants kept at its end."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField

from alongside.foundation.fields import HouseField, Line, Pick, Words, safe_text
from alongside.foundation.forms import HouseForm
from alongside.restorative.rules.circles import LONGEST_CARD, LONGEST_NAME, CirclePlan, Place, in_steps
from alongside.restorative.states import CircleStep


class ManyBoxes(forms.Widget):
    """Several boxes of one name, from top to bottom, as lines of one text."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str:
        getlist = getattr(data, "getlist", None)
        boxes = getlist(name) if getlist else [str(data.get(name) or "")]
        return "\n".join(" ".join(str(box).splitlines()) for box in boxes)


class Boxes(HouseField):
    """A list of short answers, each in a box of its own; an empty box is none."""

    widget = ManyBoxes

    def __init__(self, *, longest: int, **kwargs: Any) -> None:
        super().__init__(**{"required": False, **kwargs})
        self.longest = longest

    def to_python(self, value: object) -> str:
        lines = lines_of(safe_text(value))
        for line in lines:
            if len(line) > self.longest:
                raise ValidationError(f"Use {self.longest} letters or fewer: “{line[:30]}…” is too long.")
        return "\n".join(lines)

    def anchor(self, bound: BoundField) -> str:
        """The first box that is too long."""
        lines = lines_of(str(bound.value() or ""))
        long = next((number for number, line in enumerate(lines) if len(line) > self.longest), 0)
        return f"{bound.auto_id}-{long}"


class Card(Line):
    """A question on a card: one line of text, in a box where a long one is seen whole."""

    component = "textarea"
    widget = forms.Textarea  # type: ignore[assignment]  # a class, as Django takes it

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        return super().options(bound, heading=heading) | {"rows": 2}


def lines_of(text: str) -> list[str]:
    return [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]


class PlanCircle(HouseForm):
    """All of a plan at once: whatever button is pressed, what was typed anywhere on the page is kept."""

    title = Line(
        label="Title",
        hint="The title stays after the circle. Name nobody in it.",
        required_words="Give the circle a title.",
        max_length=200,
    )
    seats = Boxes(label="Who sits in the circle", longest=LONGEST_NAME)
    more_seats = Line(
        label="Add people",
        hint="First names, with commas between them, in the order in which they sit.",
        required=False,
        say_optional=False,
        max_length=1000,
    )
    check_in = Card(label="Check-in", required=False, say_optional=False, max_length=LONGEST_CARD)
    rounds = Boxes(label="Rounds", longest=LONGEST_CARD)
    take = Pick(
        label="Add a round: one of the questions", first="Choose a question", required=False, say_optional=False
    )
    own = Card(label="Or a question of your own", required=False, say_optional=False, max_length=LONGEST_CARD)
    check_out = Card(label="Check-out", required=False, say_optional=False, max_length=LONGEST_CARD)

    def __init__(self, *args: Any, questions: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        take = self.fields["take"]
        assert isinstance(take, Pick)
        take.choices = [(question, question) for question in questions]

    def clean_more_seats(self) -> str:
        names = names_in(self.cleaned_data["more_seats"])
        if long := next((name for name in names if len(name) > LONGEST_NAME), ""):
            raise ValidationError(f"Use {LONGEST_NAME} letters or fewer for a name: “{long[:30]}…” is too long.")
        return str(self.cleaned_data["more_seats"])

    def rows(self, name: str) -> list[str]:
        """What stands in the boxes of this name."""
        return lines_of(str(self[name].value() or ""))

    def plan(self) -> CirclePlan:
        """The plan as it was typed, with who and what was added last."""
        said = self.cleaned_data
        seats = lines_of(said["seats"]) + names_in(said["more_seats"])
        rounds = lines_of(said["rounds"]) + [card for card in (said["take"], said["own"]) if card]
        return CirclePlan(said["title"], tuple(seats), in_steps(said["check_in"], rounds, said["check_out"]))


def names_in(text: str) -> list[str]:
    """“Ana, Sam، Nana Ruth”: commas as English and Arabic write them."""
    return [name for name in (" ".join(part.split()) for part in text.replace("،", ",").split(",")) if name]


def answers_of(plan: CirclePlan) -> dict[str, str]:
    """A plan as the answers of the form."""
    return {
        "title": plan.title,
        "seats": "\n".join(plan.seats),
        "check_in": plan.card_of(CircleStep.CHECK_IN),
        "rounds": "\n".join(step.card for step in plan.rounds),
        "check_out": plan.card_of(CircleStep.CHECK_OUT),
    }


class PressOnCircle(forms.Form):
    """Which button, and where the circle was on the screen it was pressed on."""

    press = forms.CharField(max_length=20)
    step = forms.IntegerField(min_value=0, max_value=1000)
    turn = forms.IntegerField(min_value=0, max_value=1000)

    def seen(self) -> Place:
        return Place(self.cleaned_data["step"], self.cleaned_data["turn"])


class FinishCircle(HouseForm):
    """The one thing that is asked at the end."""

    keeps = Words(
        label="What does the circle want kept?",
        hint="Read it out, so that everyone agrees. It may be nothing.",
        looked_at=False,
        required=False,
        say_optional=False,
    )
