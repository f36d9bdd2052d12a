"""Questions of this room, for workers."""

from typing import Any

from alongside.foundation.fields import Choice, Choices, Line, Words
from alongside.foundation.forms import HouseForm
from alongside.voice.states import Place, ReaderKind, ThreeSteps

WORKER_READERS = (
    (ReaderKind.COORDINATOR.value, "The coordinator"),
    (ReaderKind.WORKERS.value, "All workers involved"),
    (ReaderKind.MEETING.value, "Everybody at the meeting: it is read out there"),
)


class NoteWords(HouseForm):
    """What somebody said, in exactly their words, and whom they let read it."""

    place = Choice(label="Where do they put it?", choices=Place.choices, required_words="Choose where they put it.")
    words = Words(
        label="Their words, exactly",
        hint="Write what they said as they said it. Read it back to them. It cannot be changed later.",
        required_words="Write what they said.",
        looked_at=False,
    )
    with_whom = Line(label="Who else was with them?", max_length=200, required=False)
    readers = Choices(
        label="Whom do they let read it?",
        hint="Ask them. Nobody but you and them can read it until they choose. You have heard it, so you can.",
        required=False,
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["readers"]
        assert isinstance(field, Choices)
        field.choices = [*people, *WORKER_READERS]


class TellWhatChanged(HouseForm):
    """What changed because of it."""

    words = Words(
        label="What changed because of it?",
        hint="Write to them, in words they know. If nothing could change, say so, and why.",
        required_words="Write what changed.",
        for_families=True,
    )


class CloseAlert(HouseForm):
    """What was done, before an alert is closed."""

    what_was_done = Words(
        label="What was done?",
        hint="Who spoke with them, when, and what keeps them safe now.",
        required_words="Write what was done, and by whom.",
    )


class HowItWas(HouseForm):
    """The same four questions that the family is asked."""

    heard = Choice(label="Were you listened to?", choices=ThreeSteps.choices, required=False)
    understood = Choice(label="Did you understand what happened?", choices=ThreeSteps.choices, required=False)
    driving = Choice(label="Did the family decide?", choices=ThreeSteps.choices, required=False)
    tell_a_friend = Choice(label="Would you tell a colleague to do this?", choices=ThreeSteps.choices, required=False)
    words = Words(label="In your own words", rows=3, required=False, looked_at=False)

    def answers(self) -> dict[str, str]:
        return {name: self.cleaned_data.get(name) or "" for name in self.fields}


class HowItWasForThem(HowItWas):
    """Their answers, written down for them."""

    heard = Choice(label="Did people listen to them?", choices=ThreeSteps.choices, required=False)
    understood = Choice(label="Did they understand what happened?", choices=ThreeSteps.choices, required=False)
    driving = Choice(label="Did their family decide?", choices=ThreeSteps.choices, required=False)
    tell_a_friend = Choice(label="Would they tell a friend to do this?", choices=ThreeSteps.choices, required=False)
    words = Words(label="In their own words", rows=3, required=False, looked_at=False)
