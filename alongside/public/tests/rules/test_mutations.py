"""A good feed, broken in a thousand ways: each is read without an exception, and each record not taken has a reason."""

import copy
import json
import random
from datetime import date
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from alongside.public.actions.import_services import import_services
from alongside.public.models import Listing
from alongside.public.queries.listings import report_of
from alongside.public.rules.open_referral import CannotReadFeed, Found, Reading, line, read_feed, read_json, records_in
from alongside.public.tests.feeds import sample_services

ON = date(2026, 11, 1)
MUTATIONS = 1_000
INTO_THE_DATABASE = 60
ODD: list[Any] = [
    None, True, False, 0, -1, 2**63, 10**24, 1e308, float("inf"), float("nan"), "", " ", "\x00", "a\x00b", "\ud800",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467", "مرحبا", "\u202eback to front", "<script>alert(1)</script>",
    "<![if gte]><p", "&#0;&#xd800;", "javascript:alert(1)", "http://[", "x" * 100_000, [], {}, [[]], [None], {"": None},
    ["x"] * 1_000, [{}] * 1_000, {"id": {"id": {}}}, "2026-13-45", "9999-99-99T", "25:99", "-5MO", "ZZ1", "1e999",
]  # fmt: skip


def places_in(thing: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to everything in it."""
    inner = thing.items() if isinstance(thing, dict) else enumerate(thing) if isinstance(thing, list) else ()
    return [way, *(place for key, value in inner for place in places_in(value, (*way, key)))]


def mutated(feed: Any, dice: random.Random) -> bytes:
    """The same feed with one to six things in it deleted, changed, nested, doubled; or its text cut or dirtied."""
    feed = copy.deepcopy(feed)
    for _ in range(dice.randint(1, 6)):
        way = dice.choice(places_in(feed)[1:] or [()])
        feed = change(feed, way, dice)
    text = json.dumps(feed, ensure_ascii=dice.random() < 0.5).encode("utf-8", "surrogatepass")
    how = dice.random()
    if how < 0.06:
        return text[: dice.randrange(len(text) + 1)]
    if how < 0.12:
        at = dice.randrange(len(text))
        return text[:at] + dice.randbytes(dice.randint(1, 8)) + text[at:]
    if how < 0.16:
        return text.replace(b"0", b"9" * 100_000, 1)
    if how < 0.20:
        return text.replace(b"null", b"[" * 5_000 + b"]" * 5_000, 1)
    return text


def change(feed: Any, way: tuple[Any, ...], dice: random.Random) -> Any:
    if not way:
        return copy.deepcopy(dice.choice(ODD))
    inside = feed
    for key in way[:-1]:
        inside = inside[key]
    how = dice.choice(["delete", "odd", "odd", "odd", "nest", "deep", "double", "key"])
    if how == "delete":
        del inside[way[-1]]
    elif how == "odd":
        inside[way[-1]] = copy.deepcopy(dice.choice(ODD))
    elif how == "nest":
        inside[way[-1]] = dice.choice([[inside[way[-1]]], {"value": inside[way[-1]]}])
    elif how == "deep":
        for _ in range(dice.choice([5, 60])):
            inside[way[-1]] = [inside[way[-1]]]
    elif how == "double" and isinstance(inside, list):
        inside.append(copy.deepcopy(inside[way[-1]]))
    elif isinstance(inside, dict):
        inside[dice.choice(["\x00", "\ud800", "", "id", "x" * 5_000])] = inside[way[-1]]
    return feed


def read(contents: bytes) -> tuple[Reading | None, list[Any]]:
    """As the command reads a file. What cannot be read at all is refused in sentences; anything else is a fault."""
    try:
        records = records_in(read_json(contents))
    except CannotReadFeed:  # it cannot be made without reasons that are sentences
        return None, []
    found = [Found(f"services[{number}]", one) for number, one in enumerate(records)]
    return read_feed(found, on=ON), records


def every_record_is_answered_for(reading: Reading, records: list[Any]) -> None:
    assert len(reading.taken) + len(reading.not_taken) == len(records)
    assert all(one["why"].endswith(".") and len(one["why"]) < 400 for one in reading.not_taken)
    assert {one["where"] for one in reading.not_taken} <= {f"services[{number}]" for number in range(len(records))}
    assert all(one["why"].endswith(".") for one in reading.taken_without)
    for one in [*reading.not_taken, *reading.taken_without]:
        line(one).encode()  # nothing in it that cannot be written to a file


def a_thousand() -> list[bytes]:
    dice = random.Random(20261101)  # noqa: S311 (a test that can be run again)
    feeds = [sample_services(), {"contents": sample_services()[:3]}, sample_services()[0]]
    return [mutated(dice.choice(feeds), dice) for _ in range(MUTATIONS)]


def test_a_thousand_mutations_are_read_without_an_exception_and_with_a_reason_each() -> None:
    refused = whole = left_out = 0
    for contents in a_thousand():
        reading, records = read(contents)
        if reading is None:
            whole += 1
            continue
        every_record_is_answered_for(reading, records)
        refused += bool(reading.not_taken)
        left_out += bool(reading.taken_without)
    assert min(refused, whole, left_out) > 50, "The mutations are too tame to show anything"


@pytest.mark.django_db
def test_what_is_taken_of_a_mutated_feed_goes_into_the_database_too() -> None:
    kept = 0
    for contents in a_thousand()[:INTO_THE_DATABASE]:
        reading, _ = read(contents)
        if reading is not None:
            imported = import_services(reading=reading, source="mutated", by="a test", at=timezone.now())
            assert len(report_of(imported)) > len(imported.not_taken)
            kept += imported.taken
    assert kept > INTO_THE_DATABASE
    assert Listing.objects.exclude(found_by=None).exists()


KEYS = ["id", "name", "status", "contents", "url", "phones", "location", "service_at_locations", "byday"]
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(KEYS), inner),
    max_leaves=30,
)


@given(ANY_JSON)
def test_whatever_json_says_is_taken_or_answered_for(said: Any) -> None:
    reading, records = read(json.dumps(said).encode("utf-8", "surrogatepass"))
    if reading is not None:
        every_record_is_answered_for(reading, records)


@given(st.binary(max_size=300))
def test_whatever_bytes_come_are_read_or_refused_in_a_sentence(contents: bytes) -> None:
    read(contents)
