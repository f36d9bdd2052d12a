"""What a letter has to know of a place. No database, no clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.utils import timezone


class Facts(StrEnum):
    """How much of a session a letter tells."""

    NONE = "none"
    WHEN = "when"
    WHEN_AND_WHERE = "when and where"


@dataclass(frozen=True)
class About:
    """One place, as it stands when the letter is written. What somebody needs to take part is not in it: no letter
    says that."""

    name: str
    course: str
    days: Sequence[tuple[datetime, datetime]]
    place: str = ""
    address: str = ""
    getting_in: str = ""
    is_online: bool = False
    online_link: str = ""
    joining_words: str = ""
    # Whether it is booked, and so near that joining instructions go with it.
    joins_now: bool = False
    is_booked: bool = False
    manager: str = ""
    held_until: datetime | None = None
    chosen_on: date | None = None
    why: str = ""
    ended_late: bool = False
    pence: int = 0
    pence_late: int = 0
    pence_no_show: int = 0
    passed_from: str = ""
    passed_to: str = ""

    @property
    def first_day(self) -> datetime | None:
        return self.days[0][0] if self.days else None

    @property
    def first_day_in_london(self) -> date | None:
        return timezone.localdate(self.days[0][0]) if self.days else None

    @property
    def their_manager(self) -> str:
        return self.manager or "your line manager"
