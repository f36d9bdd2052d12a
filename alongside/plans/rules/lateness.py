"""How late a promise is: by the same measure for a relative and for a service. No database, no clock."""

from dataclasses import dataclass
from datetime import date

from alongside.plans.models import Mark, Promise
from alongside.plans.states import MarkKind


@dataclass(frozen=True)
class Lateness:
    """How a promise stands today. `days` late, or still to go; `newest` is what was last said of it, if anything."""

    newest: MarkKind | None = None
    by_on: date | None = None
    days: int = 0

    @property
    def is_done(self) -> bool:
        return self.newest == MarkKind.DONE

    @property
    def is_late(self) -> bool:
        """The day has passed, and nobody has said that it is done."""
        return self.days > 0 and not self.is_done

    @property
    def kind(self) -> str:
        """The colour it is shown in: "done", "late" or none."""
        if self.is_late:
            return "late"
        return "done" if self.newest in (MarkKind.DONE, MarkKind.GOING_WELL) else ""


def lateness(promise: Promise, newest: Mark | None, on: date) -> Lateness:
    """How this promise stands on this day. Who made it changes nothing."""
    days = (on - promise.by_on).days if promise.by_on else 0
    return Lateness(MarkKind(newest.mark) if newest else None, promise.by_on, days)
