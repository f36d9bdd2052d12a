"""Asking for a session of one's own, and answering that."""

from typing import Any

from alongside.foundation.fields import Choice, Line, Pick, Whole, Words
from alongside.foundation.forms import HouseForm

ARRANGE, NOT_NOW = "arrange", "not_now"


class AskForSession(HouseForm):
    """What somebody tells us who asks for a session for the people they work with."""

    setting = Line(
        label="Who is it for?",
        hint="Your school, team or service. For example: the pastoral team of Madeup School.",
        required_words="Say who it is for.",
    )
    how_many = Whole(
        label="How many people would come?", smallest=2, largest=500, required_words="Write how many people would come."
    )
    course = Pick(label="Which course?", coerce=int, empty=None, first="I do not know yet", required=False)
    hoped = Words(
        label="What do you hope for?",
        hint="What should be different afterwards? Name no child, no family and no colleague.",
        max_length=3_000,
        rows=5,
        required=False,
        looked_at=False,
    )
    when = Line(
        label="When would be good?",
        hint="For example: a Wednesday after school, before Easter.",
        max_length=300,
        required=False,
    )

    def __init__(self, *args: Any, courses: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        course = self.fields["course"]
        assert isinstance(course, Pick)
        course.choices = courses


class AnswerAsked(HouseForm):
    """Yes, with a course; or not now, with a reason."""

    decision = Choice(
        label="Can you arrange it?",
        choices=[(ARRANGE, "Yes, arrange it"), (NOT_NOW, "Not now")],
        hints={ARRANGE: "A session for that organisation alone is begun. You choose its days next."},
    )
    course = Pick(label="Which course?", hint="Where you arrange it.", coerce=int, empty=None, required=False)
    answer = Words(
        label="What do you answer?",
        hint="They read it in an email and on their training page. Where it is not possible now, say why.",
        max_length=3_000,
        rows=4,
        required=False,
    )

    def __init__(self, *args: Any, courses: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        course = self.fields["course"]
        assert isinstance(course, Pick)
        course.choices = courses

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("decision") == ARRANGE and not said.get("course") and "course" not in self.errors:
            self.add_error("course", "Choose the course.")
        if said.get("decision") == NOT_NOW and not said.get("answer") and "answer" not in self.errors:
            self.add_error("answer", "Say why it is not possible now.")
        return said
