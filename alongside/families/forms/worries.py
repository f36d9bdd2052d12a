"""Passing a worry on, or saying why not."""

from typing import Any

from alongside.families.forms.asking import Asking
from alongside.foundation.fields import Choices, Day, Line, TimeOfDay, Words, YesNo


class PassWorryOn(Asking):
    """Who is at risk, what the worry is, who was told and why."""

    about = Choices(label="Who may be at risk?", coerce=int, required_words="Choose who may be at risk.")
    worry = Words(
        label="What is the worry?",
        hint="What you saw or heard, and from whom. Only what is needed to keep somebody safe.",
        required_words="Write what the worry is.",
    )
    shared = YesNo(
        label="Did you pass it on?",
        yes="Yes, I told somebody",
        no="No, I decided not to",
        inline=False,
        required_words="Say whether you passed it on.",
    )
    told_to = Line(
        label="Whom did you tell?", hint="Their name and where they work.", max_length=300, required=False,
        say_optional=False,
    )  # fmt: skip
    told_on = Day(label="On which day?", required=False, say_optional=False)
    told_time = TimeOfDay(label="At what time?", hint="For example, 2:30pm.", required=False, say_optional=False)
    why = Words(
        label="Why did you, or why not?",
        hint="A record is kept of the reason either way.",
        rows=4,
        required_words="Write why you passed it on, or why not.",
    )
    family_told = Line(
        label="Was the family told?",
        hint="For example: yes, Mum, by phone. Or: no, it would put Ayo in danger.",
        max_length=300,
        required_words="Write whether the family was told.",
    )

    def __init__(self, *args: Any, people: list[tuple[int, str]], may_keep_back: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about = self.fields["about"]
        assert isinstance(about, Choices)
        about.choices = people
        if not may_keep_back:
            del self.fields["shared"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        cleaned.setdefault("shared", "shared" not in self.fields)
        if cleaned["shared"]:
            for name, words in {"told_to": "Write whom you told.", "told_on": "Enter the day you told them."}.items():
                if name not in self.errors and not cleaned.get(name):
                    self.add_error(name, words)
        return cleaned
