"""What an editor tells everyone about a pause or a trouble."""

from datetime import date, datetime, time
from typing import Any

from alongside.foundation.blockers import Cannot
from alongside.foundation.components import LONDON
from alongside.foundation.fields import Day, Line, TimeOfDay
from alongside.foundation.forms import HouseForm


class TellOutage(HouseForm):
    """From when, until when, and in which words."""

    words = Line(
        label="What shall everyone read?",
        hint="One or two plain sentences. Say what does not work, and what people can do instead.",
        max_length=300,
        required_words="Write what everyone shall read.",
    )
    from_on = Day(label="From which day?", hint="Leave it empty if it is now.", required=False)
    from_time = TimeOfDay(label="From what time?", hint="For example, 9am.", required=False)
    until_on = Day(label="Until which day?", hint="Leave it empty if you do not know yet.", required=False)
    until_time = TimeOfDay(label="Until what time?", hint="For example, 5:30pm.", required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name in ("from", "until"):
            if cleaned.get(f"{name}_time") and not cleaned.get(f"{name}_on") and f"{name}_on" not in self.errors:
                self.add_error(f"{name}_on", "Say on which day, too.")
        return cleaned

    def from_at(self, now: datetime) -> datetime:
        """Now, or the beginning of a day without a time."""
        return self._moment("from", time(0, 0)) or now

    def until_at(self) -> datetime | None:
        """The end of a day without a time; nothing where nobody knows yet."""
        return self._moment("until", time(23, 59))

    def _moment(self, name: str, otherwise: time) -> datetime | None:
        on: date | None = self.cleaned_data.get(f"{name}_on")
        return datetime.combine(on, self.cleaned_data.get(f"{name}_time") or otherwise, LONDON) if on else None

    def refuse(self, refusal: Cannot) -> None:
        for reason in refusal.reasons:
            self.add_error("until_on", reason)
