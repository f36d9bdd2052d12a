"""Questions about a day on which people sit together: when and where, and who came."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, cast

from django.forms import Field as DjangoField
from django.utils.timezone import localdate

from alongside.foundation.components import LONDON
from alongside.foundation.fields import Day, Line, Pick, TimeOfDay, Words
from alongside.foundation.forms import HouseForm
from alongside.restorative.queries.sittings import Came as CameLine
from alongside.restorative.rules.sitting import NOBODY_CAME, PASSED, THERE
from alongside.restorative.states import Came, Form

NO_SUCH_TIME = "The clocks go forward that night, so there is no such time. Choose another."


class ArrangeSitting(HouseForm):
    """When, and where or how."""

    starts_on = Day(label="Which day do people meet?", hint="Evenings and weekends are fine. They choose.")
    starts_time = TimeOfDay(label="What time does it start?", hint="For example 2pm or 10:30am.")
    venue = Line(
        label="Where do they meet?",
        hint="Somewhere neutral and safe for everybody, with a way out of the room for each.",
        max_length=300,
        required=False,
        say_optional=False,
    )
    how_to_get_there = Words(
        label="How do people get there?",
        hint="Buses, steps, who opens the door. Where one should not meet another on the way, say when each comes.",
        max_length=2000,
        rows=3,
        required=False,
    )
    remote_link = Line(
        label="How do people join from afar?", hint="A link or a phone number.", max_length=500, required=False
    )

    def __init__(self, *args: Any, now: datetime, how: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now
        known: date | None = (self.current or {}).get("starts_on")
        starts_on, today = cast(Day, self.fields["starts_on"]), localdate(now)
        starts_on.earliest, starts_on.too_early = min(known, today) if known else today, PASSED
        if how == Form.TOGETHER:
            _must(self.fields["venue"], "Say where people meet.")
        if how == Form.VIDEO:
            _must(self.fields["remote_link"], "Say how people join: a link or a phone number.")

    def clean(self) -> dict[str, Any]:
        starts_at = self.starts_at()
        if starts_at and starts_at.astimezone(UTC).astimezone(LONDON).replace(tzinfo=None) != starts_at.replace(
            tzinfo=None
        ):
            self.add_error("starts_time", NO_SUCH_TIME)
        elif starts_at and starts_at <= self.now and self._changed():
            self.add_error("starts_on", PASSED)
        return self.cleaned_data

    def starts_at(self) -> datetime | None:
        """The moment it starts, by London's clock."""
        day, time = self.cleaned_data.get("starts_on"), self.cleaned_data.get("starts_time")
        return datetime.combine(day, time, LONDON) if day and time is not None else None

    def _changed(self) -> bool:
        return any(
            self.cleaned_data.get(name) != (self.current or {}).get(name) for name in ("starts_on", "starts_time")
        )


def _must(field: DjangoField, otherwise: str) -> None:
    field.required = True
    field.error_messages["required"] = otherwise


class NoteWhoCame(HouseForm):
    """Who came to one day, and how: one line for each."""

    def __init__(self, *args: Any, register: Sequence[CameLine], **kwargs: Any) -> None:
        self.parties = {f"party_{one.party.pk}": one.party for one in register}
        kwargs["current"] = {f"party_{one.party.pk}": one.came for one in register}
        super().__init__(*args, **kwargs)
        for key, party in self.parties.items():
            self.fields[key] = Pick(
                label=party.name, choices=Came.choices, first="Not written down", required=False, say_optional=False
            )

    def clean(self) -> dict[str, Any]:
        if self.parties and not self.errors and not THERE & set(self.came().values()):
            self.add_error(next(iter(self.parties)), NOBODY_CAME)
        return self.cleaned_data

    def came(self) -> dict[int, str]:
        """What was written of each, by party; an empty text where nothing is known."""
        return {party.pk: str(self.cleaned_data.get(key) or "") for key, party in self.parties.items()}
