"""One part of a record at a time: taken, or left out with a sentence that says so."""

import math
import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from alongside.public.rules.open_referral.json_text import CANNOT_BE_KEPT, shown
from alongside.public.rules.open_referral.plain_words import plain_words

OLDEST = 120
MOST_PARTS = 100  # of one list of a record
PHONE = re.compile(r"^\+?[0-9][0-9 ().\-/]{2,28}$")
WEB = ("http", "https")


@dataclass
class Notes:
    """What was left out of one record, a sentence each."""

    without: list[str] = field(default_factory=list)

    def leave_out(self, sentence: str) -> None:
        if sentence not in self.without:
            self.without.append(sentence)


def text_of(record: dict[str, Any], key: str, notes: Notes, *, limit: int, about: str) -> str:
    """Plain words, cut at a limit. `about` is what the sentence calls them."""
    value = record.get(key)
    if value is None or (isinstance(value, str) and not value.strip()):
        return ""
    if isinstance(value, bool | dict | list) or (isinstance(value, float) and not math.isfinite(value)):
        notes.leave_out(f"{about}: that is not text ({shown(value)}).")
        return ""
    words = str(value)
    if len(words) > limit * 4:  # HTML is longer than its words, but not without an end
        words = words[: limit * 4]
    if CANNOT_BE_KEPT.search(words):
        notes.leave_out(f"the characters of {about} that cannot be kept.")
        words = CANNOT_BE_KEPT.sub("", words)
    words = plain_words(words)
    if CANNOT_BE_KEPT.search(words):  # written as &#0; and the like
        notes.leave_out(f"the characters of {about} that cannot be kept.")
        words = CANNOT_BE_KEPT.sub("", words)
    if len(words) > limit or len(str(value)) > limit * 4:
        notes.leave_out(f"the end of {about}: it is longer than {limit:,} characters.")
        words = f"{words[: limit - 1].rstrip()}…"
    return words


def line_of(record: dict[str, Any], key: str, notes: Notes, *, limit: int, about: str) -> str:
    """The same, on one line."""
    return " ".join(text_of(record, key, notes, limit=limit, about=about).split())


def objects_of(record: dict[str, Any], key: str, notes: Notes, *, about: str) -> list[dict[str, Any]]:
    """The objects of a list; what is none of them is left out."""
    value = record.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        notes.leave_out(f"{about}: that is not a list ({shown(value)}).")
        return []
    if len(value) > MOST_PARTS:
        notes.leave_out(f"{about} after the first {MOST_PARTS}: there are {len(value):,}.")
    wrong = [one for one in value[:MOST_PARTS] if not isinstance(one, dict) and one is not None]
    if wrong:
        notes.leave_out(f"{len(wrong)} of {about}: not an object ({shown(wrong[0])}).")
    return [one for one in value[:MOST_PARTS] if isinstance(one, dict)]


def object_of(record: dict[str, Any], key: str, notes: Notes, *, about: str) -> dict[str, Any]:
    """The object there; an empty one where there is none."""
    value = record.get(key)
    if value is None or isinstance(value, dict):
        return value or {}
    notes.leave_out(f"{about}: that is not an object ({shown(value)}).")
    return {}


def number_in(value: Any) -> float | None:
    """A number, also one written as text; nothing for what is none."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value[:40] if isinstance(value, str) else value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def age_of(record: dict[str, Any], key: str, notes: Notes, *, about: str) -> int | None:
    """Whole years."""
    value = record.get(key)
    if value is None or value == "":
        return None
    number = number_in(value)
    if number is None or not 0 <= number <= OLDEST:
        notes.leave_out(f"{about}: “{shown(value)}” is no age.")
        return None
    return int(number)


def web_address_of(record: dict[str, Any], key: str, notes: Notes, *, about: str) -> str:
    """http and https only, and no name or password in it."""
    said = line_of(record, key, notes, limit=500, about=about)
    if not said:
        return ""
    address = f"https://{said}" if said.lower().startswith("www.") else said
    try:
        parts = urlsplit(address)
        good = parts.scheme in WEB and parts.hostname and not parts.username and parts.port != 0
    except ValueError:
        good = False
    if not good or len(address) > 500 or re.search(r"[\s<>\"\\`]", address) or said.endswith("…"):
        notes.leave_out(f"{about}: “{shown(said)}” is no web address.")
        return ""
    return address


def email_of(record: dict[str, Any], key: str, notes: Notes, *, about: str) -> str:
    """One email address."""
    said = line_of(record, key, notes, limit=254, about=about)
    try:
        if said:
            validate_email(said)
    except ValidationError:
        notes.leave_out(f"{about}: “{shown(said)}” is no email address.")
        return ""
    return said


def phone_of(record: dict[str, Any], notes: Notes) -> str:
    """A telephone number as it is dialled, with its extension."""
    said = line_of(record, "number", notes, limit=60, about="a phone number")
    if not said:
        return ""
    if not PHONE.match(said):
        notes.leave_out(f"a phone number: “{shown(said)}” cannot be dialled.")
        return ""
    extension = number_in(record.get("extension"))
    return f"{said} ext {int(extension)}" if extension and 0 < extension < 10**6 else said


def day_of(record: dict[str, Any], key: str, notes: Notes, *, about: str) -> date | None:
    """A day written as 2027-01-31; of a moment, its day."""
    value = record.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, str) and re.match(r"^\d{4}-\d{2}-\d{2}(T.*)?$", value[:40].strip()):
        try:
            return date.fromisoformat(value.strip()[:10])
        except ValueError:
            pass
    notes.leave_out(f"{about}: “{shown(value)}” is no day.")
    return None
