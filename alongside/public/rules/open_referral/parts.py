"""What a service is made of: when it is open, what it costs, where it is held, in which languages, for whom.

Shapes: Open Referral UK 3.0, the profile of HSDS 3.0 (service, schedule, cost_option, location, address, language,
attribute and taxonomy_term). A feed's own sentences come before what we make of its codes.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from babel import Locale

from alongside.public.rules.open_referral.json_text import shown
from alongside.public.rules.open_referral.reading import (
    Notes,
    line_of,
    number_in,
    object_of,
    objects_of,
    phone_of,
    text_of,
)
from alongside.public.rules.places import full_postcode, is_in_the_kingdom

MOST_PHONES = 6
ENGLISH = Locale("en", "GB")
CODES: dict[str, str] = {name.lower(): code for code, name in ENGLISH.languages.items()}
THREE_LETTERS = {"eng": "en", "ara": "ar", "pol": "pl", "urd": "ur", "ben": "bn", "ron": "ro", "rum": "ro", "fas": "fa"}
THREE_LETTERS |= {
    "per": "fa",
    "pan": "pa",
    "guj": "gu",
    "hin": "hi",
    "som": "so",
    "fra": "fr",
    "fre": "fr",
    "cym": "cy",
}
VIRTUAL = ("virtual", "online", "remote", "telephone")


@dataclass(frozen=True)
class ReadPlace:
    """Where it is held."""

    name: str = ""
    address: str = ""
    town: str = ""
    postcode: str = ""
    latitude: float | None = None
    longitude: float | None = None


def phones_of(record: dict[str, Any], locations: list[dict[str, Any]], notes: Notes) -> tuple[str, ...]:
    """Those of the service, then under its contacts and places, without anybody's name; else its organisation's."""
    carriers = [record, *objects_of(record, "contacts", notes, about="the people to ask for"), *locations]
    found = [phone for one in carriers for phone in _phones(one, notes)]
    if not found:
        found = _phones(object_of(record, "organization", notes, about="its organisation"), notes)
    return tuple(dict.fromkeys(found))[:MOST_PHONES]


def _phones(carrier: dict[str, Any], notes: Notes) -> list[str]:
    return [
        number for one in objects_of(carrier, "phones", notes, about="the phones") if (number := phone_of(one, notes))
    ]


def locations_of(record: dict[str, Any], notes: Notes) -> list[dict[str, Any]]:
    """The locations beneath service_at_locations, where the feed says them."""
    held = objects_of(record, "service_at_locations", notes, about="the places")
    found = [object_of(one, "location", notes, about="a place") for one in held]
    return [one for one in found if one]


def places_of(locations: list[dict[str, Any]], notes: Notes) -> tuple[ReadPlace, ...]:
    """One for each location on the map or with an address; letters are not sent to where nobody may come."""
    places = [_place(one, notes) for one in locations if not _is_virtual(one)]
    return tuple(dict.fromkeys(one for one in places if one != ReadPlace()))


def _place(location: dict[str, Any], notes: Notes) -> ReadPlace:
    addresses = objects_of(location, "addresses", notes, about="the addresses")
    physical = [one for one in addresses if one.get("address_type") != "virtual"]
    physical.sort(key=lambda one: one.get("address_type") == "postal")
    address = physical[0] if physical else {}
    parts = ("address_1", "address_2", "city", "region")
    lines = [line_of(address, part, notes, limit=200, about="a line of an address") for part in parts]
    latitude, longitude = _degrees(location, notes)
    return ReadPlace(
        name=line_of(location, "name", notes, limit=300, about="the name of a place"),
        address=", ".join(dict.fromkeys(line for line in lines if line)),
        town=lines[2],
        postcode=_postcode(address, notes),
        latitude=latitude,
        longitude=longitude,
    )


def _postcode(address: dict[str, Any], notes: Notes) -> str:
    said = line_of(address, "postal_code", notes, limit=60, about="a postcode")
    postcode = full_postcode(said)
    if said and not postcode:
        notes.leave_out(f"a postcode: “{shown(said)}” is none.")
    return postcode


def _degrees(location: dict[str, Any], notes: Notes) -> tuple[float | None, float | None]:
    said = location.get("latitude"), location.get("longitude")
    if said in ((None, None), ("", "")):
        return None, None
    latitude, longitude = number_in(said[0]), number_in(said[1])
    if latitude is None or longitude is None or not is_in_the_kingdom(latitude, longitude):
        notes.leave_out(f"a place on the map: {shown(said[0])}, {shown(said[1])} is not in the United Kingdom.")
        return None, None
    return latitude, longitude


def _is_virtual(location: dict[str, Any]) -> bool:
    return location.get("location_type") == "virtual"


def is_online(record: dict[str, Any], locations: list[dict[str, Any]], notes: Notes) -> bool:
    """Whether one can go there without leaving home, as far as the feed says."""
    ways = [str(one.get("attending_type", ""))[:200].lower() for one in _schedules(record, notes)]
    return any(map(_is_virtual, locations)) or any(word in way for way in ways for word in VIRTUAL)


def _schedules(record: dict[str, Any], notes: Notes) -> list[dict[str, Any]]:
    return objects_of(record, "schedules", notes, about="the opening times")


def access_of(locations: list[dict[str, Any]], notes: Notes) -> str:
    """How one gets in: ramps, lifts, loops."""
    said = [
        text_of(one, key, notes, limit=1_000, about="how to get in")
        for location in locations
        for one in objects_of(location, "accessibility", notes, about="how to get in")
        for key in ("description", "details")
    ]
    return "\n".join(dict.fromkeys(line for line in said if line))[:4_000]


def languages_of(record: dict[str, Any], notes: Notes) -> tuple[str, ...]:
    """Codes such as “ur” where we know them, else the feed's own word."""
    said = []
    for one in objects_of(record, "languages", notes, about="the languages"):
        code = line_of(one, "code", notes, limit=60, about="a language").lower()
        name = line_of(one, "name", notes, limit=60, about="a language")
        said.append(_language(code) or _language(name.lower()) or name)
    return tuple(dict.fromkeys(one for one in said if one))


def _language(said: str) -> str:
    short = THREE_LETTERS.get(said, said.split("-")[0].split("_")[0])
    if len(short) in (2, 3) and short in ENGLISH.languages:
        return short
    return CODES.get(said, "")


def needs_of(record: dict[str, Any], notes: Notes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What it helps with, and for whom: the names of its taxonomy terms."""
    needs: list[str] = []
    people: list[str] = []
    for attribute in objects_of(record, "attributes", notes, about="the kinds of need"):
        term = object_of(attribute, "taxonomy_term", notes, about="a kind of need")
        if name := line_of(term, "name", notes, limit=200, about="a kind of need"):
            link = str(attribute.get("link_type", ""))[:100].lower()
            (people if "eligib" in link or "audience" in link or "person" in link else needs).append(name)
    return tuple(dict.fromkeys(needs)), tuple(dict.fromkeys(people))


def areas_of(record: dict[str, Any], notes: Notes) -> tuple[str, ...]:
    """The areas it is for, in the feed's words."""
    said = [
        line_of(one, "name", notes, limit=200, about="an area")
        or line_of(one, "service_area", notes, limit=200, about="an area")
        for one in objects_of(record, "service_areas", notes, about="the areas")
    ]
    return tuple(dict.fromkeys(one for one in said if one))


def costs_of(record: dict[str, Any], on: date, notes: Notes) -> str:
    """What it costs on that day."""
    lines = [text_of(record, key, notes, limit=2_000, about="the cost") for key in ("fees_description", "fees")]
    options = objects_of(record, "cost_options", notes, about="the costs")
    lines += [_cost(one, notes) for one in options if not is_over(one, on)]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _cost(option: dict[str, Any], notes: Notes) -> str:
    said = [line_of(option, key, notes, limit=300, about="a cost") for key in ("option", "amount_description")]
    amount, written = option.get("amount"), ""
    if amount not in (None, ""):
        number = number_in(amount)
        if number is None or not 0 <= number < 100_000:
            notes.leave_out(f"a cost: “{shown(amount)}” is no amount.")
        else:
            written = "Free" if number == 0 else f"£{number:,.2f}".removesuffix(".00")
    price = " ".join(part for part in (written, said[1]) if part)
    return ": ".join(part for part in (said[0], price) if part)


def is_over(thing: dict[str, Any], on: date) -> bool:
    """Whether its last day has gone by. What is no day is no end."""
    last = thing.get("valid_to")
    try:
        return isinstance(last, str) and date.fromisoformat(last[:10]) < on
    except ValueError:
        return False
