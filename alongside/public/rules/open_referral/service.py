"""One record of a feed: a service we can tell people of, or the reason why not."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from alongside.public.rules.open_referral import parts
from alongside.public.rules.open_referral.json_text import CANNOT_BE_KEPT, DEEPEST, depth_of, shown
from alongside.public.rules.open_referral.opening import opening_of
from alongside.public.rules.open_referral.reading import (
    Notes,
    age_of,
    day_of,
    email_of,
    line_of,
    object_of,
    text_of,
    web_address_of,
)

ACTIVE = "active"
NOT_OPEN = {
    "inactive": "It is not running: its status is “inactive”.",
    "defunct": "It has ended: its status is “defunct”.",
    "temporarily closed": "It is closed for now: its status is “temporarily closed”.",
}


@dataclass(frozen=True)
class ReadService:
    """A service as its feed describes it, made safe. Its fields are those of a Listing."""

    feed_id: str
    name: str
    organisation: str = ""
    description: str = ""
    url: str = ""
    email: str = ""
    phones: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    youngest: int | None = None
    oldest: int | None = None
    who_for: str = ""
    cost: str = ""
    opening: str = ""
    access: str = ""
    areas: tuple[str, ...] = ()
    is_online: bool = False
    assured_on: date | None = None
    places: tuple[parts.ReadPlace, ...] = ()


@dataclass(frozen=True)
class Refused:
    """Why a record is not taken. `is_closed`: the feed itself says that the service does not run."""

    why: str
    feed_id: str = ""
    is_closed: bool = False


@dataclass(frozen=True)
class Taken:
    """A service, and what was left out of it."""

    service: ReadService
    without: list[str] = field(default_factory=list)


def read_service(record: Any, *, on: date) -> Taken | Refused:
    """Take one record, or say why not. Never an exception, whatever the feed says."""
    if not isinstance(record, dict):
        return Refused(f"It is not an object ({shown(record)}).")
    if depth_of(record) > DEEPEST:
        return Refused(f"Things stand in one another more than {DEEPEST} deep.", _id_of(record))
    if not (feed_id := _id_of(record)):
        return Refused("It has no id we can keep.")
    notes = Notes()
    name = line_of(record, "name", notes, limit=300, about="its name")
    if not name:
        return Refused("It has no name.", feed_id)
    if refused := _not_open(record, feed_id):
        return refused
    return Taken(_service(record, feed_id, name, on, notes), notes.without)


def _id_of(record: dict[str, Any]) -> str:
    value = record.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    feed_id = str(value).strip()
    return "" if len(feed_id) > 100 or CANNOT_BE_KEPT.search(feed_id) else feed_id


def _not_open(record: dict[str, Any], feed_id: str) -> Refused | None:
    status = record.get("status")
    if not isinstance(status, str) or not status.strip():
        return Refused("It does not say whether it is active: it has no status.", feed_id)
    said = status.strip().lower()
    if said == ACTIVE:
        return None
    if said in NOT_OPEN:
        return Refused(NOT_OPEN[said], feed_id, is_closed=True)
    return Refused(f"Its status is “{shown(status)}”, and only “active” is taken.", feed_id)


def _service(record: dict[str, Any], feed_id: str, name: str, on: date, notes: Notes) -> ReadService:
    organisation = object_of(record, "organization", notes, about="its organisation")
    locations = parts.locations_of(record, notes)
    needs, people = parts.needs_of(record, notes)
    youngest, oldest = _ages(record, notes)
    who_for = text_of(record, "eligibility_description", notes, limit=2_000, about="who it is for")
    return ReadService(
        feed_id=feed_id,
        name=name,
        organisation=line_of(organisation, "name", notes, limit=300, about="the name of its organisation"),
        description=text_of(record, "description", notes, limit=10_000, about="its description")
        or text_of(record, "summary", notes, limit=10_000, about="its summary"),
        url=web_address_of(record, "url", notes, about="its web address")
        or web_address_of(organisation, "website", notes, about="the web address of its organisation"),
        email=email_of(record, "email", notes, about="its email address"),
        phones=parts.phones_of(record, locations, notes),
        needs=needs,
        languages=parts.languages_of(record, notes),
        youngest=youngest,
        oldest=oldest,
        who_for="\n".join(part for part in (who_for, ", ".join(people)) if part),
        cost=parts.costs_of(record, on, notes),
        opening=opening_of(record, on, notes),
        access=parts.access_of(locations, notes),
        areas=parts.areas_of(record, notes),
        is_online=parts.is_online(record, locations, notes),
        assured_on=_assured_on(record, on, notes),
        places=parts.places_of(locations, notes),
    )


def _ages(record: dict[str, Any], notes: Notes) -> tuple[int | None, int | None]:
    youngest = age_of(record, "minimum_age", notes, about="the youngest age")
    oldest = age_of(record, "maximum_age", notes, about="the oldest age")
    if youngest is not None and oldest is not None and youngest > oldest:
        notes.leave_out(f"both ages: the youngest, {youngest}, is over the oldest, {oldest}.")
        return None, None
    return youngest, oldest


def _assured_on(record: dict[str, Any], on: date, notes: Notes) -> date | None:
    day = day_of(record, "assured_date", notes, about="the day it was last checked")
    if day and day > on:
        notes.leave_out(f"the day it was last checked: {day.isoformat()} is still to come.")
        return None
    return day
