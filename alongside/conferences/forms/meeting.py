"""Questions about the meeting: its day and place, and how it ends when it does not go as hoped."""

from datetime import date, datetime
from typing import Any, cast

from django.utils.timezone import localdate

from alongside.conferences.states import NotHeldWhy
from alongside.foundation.components import LONDON
from alongside.foundation.fields import Choice, Day, Line, TimeOfDay, Words
from alongside.foundation.forms import HouseForm

PASSED = "That day and time have passed."


class ArrangeConference(HouseForm):
    """When, where, and what makes people feel at home."""

    starts_on = Day(label="Which day is the meeting?", hint="Evenings and weekends are fine. The family chooses.")
    starts_time = TimeOfDay(label="What time does it start?", hint="For example 2pm or 10:30am.")
    venue = Line(
        label="Where is it?",
        hint="Somewhere neutral that the family likes: not a social-services office, and not a family home.",
        max_length=300,
        required_words="Say where the meeting is.",
    )
    venue_how_to_get_there = Words(
        label="How do people get there?", hint="Buses, parking, steps, who opens the door.", max_length=2000,
        rows=3, required=False,
    )  # fmt: skip
    remote_link = Line(
        label="How do people join from afar?", hint="A link or a phone number.", max_length=500, required=False
    )
    language = Line(label="Which language is spoken?", max_length=60, required=False)
    food = Line(label="What food and drink will there be?", max_length=300, required=False)
    family_wishes = Words(
        label="What else does the family wish for?",
        hint="A prayer, a song, somebody to open the meeting, a corner for the children.",
        rows=3,
        required=False,
    )

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now
        known: date | None = (self.current or {}).get("starts_on")
        starts_on = cast(Day, self.fields["starts_on"])
        today = localdate(now)
        starts_on.earliest = min(known, today) if known else today
        starts_on.too_early = PASSED

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if (starts_at := self.starts_at()) and self._changed() and starts_at <= self.now:
            self.add_error("starts_on", PASSED)
        return said

    def starts_at(self) -> datetime | None:
        """The moment the meeting starts, by London's clock."""
        day, time = self.cleaned_data.get("starts_on"), self.cleaned_data.get("starts_time")
        return datetime.combine(day, time, LONDON) if day and time is not None else None

    def _changed(self) -> bool:
        return any(
            self.cleaned_data.get(name) != (self.current or {}).get(name) for name in ("starts_on", "starts_time")
        )


class PutOffConference(HouseForm):
    """Why another day is needed."""

    why = Words(
        label="Why is the meeting put off?",
        hint="Only the conferencing service reads this.",
        rows=4,
        required_words="Say why the meeting is put off.",
    )


class HoldAnyway(HouseForm):
    """Why an urgent meeting cannot wait."""

    why = Words(
        label="Why can the meeting not wait until everyone has been met?",
        hint="This is kept with your name.",
        rows=4,
        required_words="Say why the meeting cannot wait.",
    )


class GoOnAnyway(HouseForm):
    """Why preparing goes on before something is mended."""

    why = Words(
        label="Why does preparing go on before this is over?",
        hint="Only the conferencing service and the facilitators read this. It is kept with your name.",
        rows=4,
        max_length=2000,
        required_words="Say why the meeting goes on before this is mended.",
    )


class AdjournConference(HouseForm):
    """Why the meeting stops for now."""

    why = Words(
        label="Why does the meeting stop for now?",
        hint="Only the conferencing service reads this. Write nothing of what was said in private family time.",
        rows=4,
        required_words="Say why the meeting stops for now.",
    )


class DoNotHold(HouseForm):
    """Why there is no meeting."""

    reason = Choice(label="Why is there no meeting?", choices=NotHeldWhy.choices)
    why = Words(
        label="Say more, in words the family would agree with",
        hint="Deciding against a meeting is a family’s right. It is never held against anyone.",
        rows=4,
        required_words="Say in words why there is no meeting.",
        for_families=True,
    )


class NoteNoPlan(HouseForm):
    """Why no plan was made."""

    why = Words(
        label="Why was no plan made?",
        hint="In words the family would agree with. Write nothing of what was said in private family time.",
        rows=4,
        required_words="Say why no plan was made.",
        for_families=True,
    )
