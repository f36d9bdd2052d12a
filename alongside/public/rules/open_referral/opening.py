"""When a service is open, in words: the feed's own sentence, or one made from its days and hours."""

import re
from datetime import date
from typing import Any

from alongside.public.rules.open_referral.json_text import shown
from alongside.public.rules.open_referral.parts import is_over
from alongside.public.rules.open_referral.reading import Notes, line_of, objects_of, text_of

DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
WHICH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "last but one"}
A_DAY = re.compile(r"^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$")
A_TIME = re.compile(r"^([01]?\d|2[0-3]):([0-5]\d)(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$")
MOST = 14


def opening_of(record: dict[str, Any], on: date, notes: Notes) -> str:
    """One line for each schedule that holds on that day."""
    lines = [
        _line(one, notes)
        for one in objects_of(record, "schedules", notes, about="the opening times")
        if not is_over(one, on)
    ]
    return "\n".join(list(dict.fromkeys(line for line in lines if line))[:MOST])


def _line(schedule: dict[str, Any], notes: Notes) -> str:
    said = text_of(schedule, "description", notes, limit=1_000, about="the opening times")
    made = " ".join(part for part in (_days(schedule, notes), _hours(schedule, notes)) if part)
    more = text_of(schedule, "notes", notes, limit=1_000, about="notes on the opening times")
    return "\n".join(dict.fromkeys(part for part in (said or made, more) if part))


def _days(schedule: dict[str, Any], notes: Notes) -> str:
    said = line_of(schedule, "byday", notes, limit=100, about="days of the week").upper()
    found = [A_DAY.match(part.strip()) for part in said.split(",") if part.strip()]
    if not all(found) or any(one and one[1] and int(one[1]) not in WHICH for one in found):
        notes.leave_out(f"days of the week: “{shown(said)}” is none.")
        return ""
    names = [f"the {WHICH[int(one[1])]} {DAYS[one[2]]} of a month" if one[1] else DAYS[one[2]] for one in found if one]
    if not names:
        return ""
    together = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{together[0].upper()}{together[1:]}{_every(schedule)}"


def _every(schedule: dict[str, Any]) -> str:
    return ", every other week" if schedule.get("interval") == 2 and schedule.get("freq") == "WEEKLY" else ""


def _hours(schedule: dict[str, Any], notes: Notes) -> str:
    opens, closes = (_time(schedule, key, notes) for key in ("opens_at", "closes_at"))
    if opens and closes:
        return f"{opens} to {closes}"
    return f"from {opens}" if opens else f"until {closes}" if closes else ""


def _time(schedule: dict[str, Any], key: str, notes: Notes) -> str:
    said = line_of(schedule, key, notes, limit=40, about="a time")
    if not said:
        return ""
    if not (found := A_TIME.match(said)):
        notes.leave_out(f"a time: “{shown(said)}” is none.")
        return ""
    hour, minute = int(found[1]), found[2]
    return f"{hour % 12 or 12}{'' if minute == '00' else f':{minute}'}{'am' if hour < 12 else 'pm'}"
