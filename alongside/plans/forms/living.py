"""What a worker writes down for somebody while the plan is lived: how it goes, a yes afterwards, a call, an answer."""

from collections.abc import Iterable
from typing import Any

from alongside.foundation.fields import Choice, Day, Pick, Words
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person
from alongside.plans.forms.writing import pick_people
from alongside.plans.states import AfterwardsAnswer, CallKind, MarkKind

MYSELF = "myself"


def _people_in(form: HouseForm, people: Iterable[Person], *more: tuple[str, str]) -> None:
    who = form.fields["who"]
    assert isinstance(who, Pick)
    who.choices = [*more, *pick_people(people)]


class NoteMark(HouseForm):
    """What somebody said of a promise, such as on the phone."""

    who = Pick(label="Who said it?", required_words="Choose who said it.")
    mark = Choice(label="What did they say?", choices=MarkKind.choices)
    words = Words(label="In their words", required=False, rows=3, looked_at=False)

    def __init__(self, *args: Any, people: Iterable[Person], is_mine: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _people_in(self, people, *([(MYSELF, "I say it: this is my own promise")] if is_mine else []))


class NoteSaidAfterwards(HouseForm):
    """What somebody who was not in the room says to the plan."""

    who = Pick(label="Who said it?", required_words="Choose who said it.")
    answer = Choice(label="What do they say to the plan?", choices=AfterwardsAnswer.choices)
    words = Words(
        label="In their words",
        hint="Needed where they could do something else.",
        required=False,
        rows=4,
        looked_at=False,
    )

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _people_in(self, people)


class NoteCall(HouseForm):
    """Somebody asks about the plan, such as on the phone."""

    who = Pick(label="Who asks?", required_words="Choose who asks.")
    kind = Choice(label="What do they ask?", choices=CallKind.choices)
    words = Words(label="Why, in their words", required=False, rows=3, looked_at=False)

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _people_in(self, people)


class AnswerCall(HouseForm):
    """What they are answered, and the day they come back together."""

    words = Words(label="What do you answer?", hint="They read this on their own page.", rows=4, for_families=True)
    meet_on = Day(label="Which day do you come back together?", required=False)
