"""A whole feed: which records are taken, which are not and why, and where each stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from alongside.public.rules.open_referral.json_text import CannotReadFeed, shown
from alongside.public.rules.open_referral.service import ReadService, Refused, read_service

# What only a service's own page has; where a list has none of it, each service is asked for by itself.
ONLY_IN_FULL = ("service_at_locations", "schedules", "phones", "languages", "attributes", "service_areas")
EVERY = 500
# Far more than a directory of one place has; of each that is not taken a line is kept, so it has to end somewhere.
MOST_RECORDS = 100_000


@dataclass(frozen=True)
class Found:
    """One record as it came, and where it stands: services[12]."""

    where: str
    record: Any
    without: str = ""  # what is missing because its own page could not be read


@dataclass
class Reading:
    """What came of a feed. Lines: {"where", "id", "why"}."""

    taken: list[ReadService] = field(default_factory=list)
    not_taken: list[dict[str, str]] = field(default_factory=list)
    taken_without: list[dict[str, str]] = field(default_factory=list)
    still_there: set[str] = field(default_factory=set)  # ids in the feed that could not be read this time
    records: int = 0
    readable: int = 0
    is_whole: bool = True  # no page of the feed is missing

    @property
    def tells_what_is_gone(self) -> bool:
        """Only a feed that is whole, and of which at least half could be read."""
        return self.is_whole and self.records > 0 and self.readable * 2 >= self.records


def records_in(said: Any) -> list[Any]:
    """The records of a list, of a page with contents, or of one service."""
    if isinstance(said, list):
        return said
    if not isinstance(said, dict):
        raise CannotReadFeed(f"It is neither a list of services, nor a page of them, nor one service ({shown(said)}).")
    if "contents" in said:
        if isinstance(said["contents"], list):
            return list(said["contents"])
        raise CannotReadFeed(f"Its “contents” is not a list of services ({shown(said['contents'])}).")
    if "openapi_url" in said or "profile" in said:
        raise CannotReadFeed("This is the front page of a feed. Give the address of its services, ending in /services.")
    if "id" in said or "name" in said:
        return [said]
    raise CannotReadFeed("It has no “contents”, and it is not a service either.")


def is_a_summary(record: Any) -> bool:
    """Whether the list says too little of a service, so that its own page has to be read."""
    if not isinstance(record, dict) or not isinstance(record.get("id"), str | int) or not record["id"]:
        return False
    return not any(key in record for key in ONLY_IN_FULL)


def read_feed(found: Iterable[Found], *, on: date, say: Callable[[str], None] = lambda _: None) -> Reading:
    """Take each record or say why not. One bad record never stops the rest."""
    reading, places = Reading(), dict[str, str]()
    for one in found:
        if reading.records >= MOST_RECORDS:
            raise CannotReadFeed(f"There are more than {MOST_RECORDS:,} records in it. Bring it in part by part.")
        reading.records += 1
        _read_one(one, reading, places, on)
        if reading.records % EVERY == 0:
            say(f"  {reading.records:,} services read …")
    return reading


def _read_one(found: Found, reading: Reading, places: dict[str, str], on: date) -> None:
    came = read_service(found.record, on=on)
    feed_id = came.feed_id if isinstance(came, Refused) else came.service.feed_id
    first = places.setdefault(feed_id, found.where) if feed_id else found.where
    if first != found.where:
        came = Refused(f"It has the same id as {first}.", feed_id, is_closed=True)
    if isinstance(came, Refused):
        reading.not_taken.append({"where": found.where, "id": feed_id or _shown_id(found.record), "why": came.why})
        if came.is_closed:
            reading.readable += 1
        elif feed_id:
            reading.still_there.add(feed_id)
        return
    reading.readable += 1
    reading.taken.append(came.service)
    for why in [*filter(None, [found.without]), *came.without]:
        reading.taken_without.append({"where": found.where, "id": feed_id, "why": why})


def _shown_id(record: Any) -> str:
    value = record.get("id") if isinstance(record, dict) else None
    return shown(value) if value not in (None, "") else ""


def line(entry: dict[str, str]) -> str:
    """services[12] (id …): It has no name."""
    named = f" (id {entry['id']})" if entry["id"] else ""
    return f"{entry['where']}{named}: {entry['why']}"
