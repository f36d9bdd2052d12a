"""How long does looking for help take, with 5,000 services on the list?"""

import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

import psycopg
from django.conf import settings
from django.db import connection, connections, reset_queries
from django.test import Client
from django.utils import timezone
from psycopg import sql

from alongside.public.actions.import_services import import_services
from alongside.public.queries.listings import find_help
from alongside.public.rules.needs import NEEDS
from alongside.public.rules.open_referral import Found, read_feed
from alongside.public.rules.searching import Search
from bench._figures import Figure, tell
from config import database
from tests.databases import _migrated

NAME = "alongside_bench_directory"
SERVICES, SEARCHES, ROUNDS = 5_000, 200, 3
TARGET = 100  # milliseconds
TOWNS = [f"Madeup {name}" for name in ("Town", "Green", "Bridge", "Hill", "Wood", "Ford", "Mill", "Cross")]
LANGUAGES = ("en", "ar", "ur", "pl", "bn", "ro", "fa")


def main() -> None:
    dice = random.Random(5_000)  # noqa: S311 - so that it can be run again
    with a_list_of(dice):
        searches = [a_search(dice) for _ in range(SEARCHES)]
        figures = times_of("a search", lambda search: find_help(search), searches)
        figures |= times_of("the page of a search", page_of(Client()), searches)
        figures |= counted(searches)
        tell("directory", figures)


def times_of(what: str, look: Any, searches: list[Search]) -> dict[str, Figure]:
    """Every search several times; the middle one of each is its time. Beside it, a bare count in the same minutes."""
    took, bare = [], []
    for search in searches:
        rounds = []
        for _ in range(ROUNDS):
            bare.append(milliseconds(count_all))
            rounds.append(milliseconds(lambda: look(search)))  # noqa: B023 - called at once
        took.append(statistics.median(rounds))
    took.sort()
    middle, worst, reference = statistics.median(took), took[-1], statistics.median(bare)
    ninetieth = took[int(len(took) * 0.9)]
    spread = f"{took[0]:.1f} to {worst:.1f} ms; 90th in a hundred {ninetieth:.1f} ms"
    return {
        f"{what}, the middle of {SEARCHES}": Figure(round(middle, 1), "ms", f"< {TARGET}", middle < TARGET, spread),
        f"{what}, the slowest": Figure(round(worst, 1), "ms", f"< {TARGET}", worst < TARGET),
        f"{what}, over select count(*)": Figure(
            round(middle / reference, 1), "times", "none", met=True, spread=f"count(*) takes {reference:.2f} ms"
        ),
    }


def milliseconds(doing: Any) -> float:
    began = time.perf_counter()
    doing()
    return (time.perf_counter() - began) * 1000


def count_all() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from public_listing")
        cursor.fetchone()


def page_of(client: Client) -> Any:
    def look(search: Search) -> None:
        said = {name: value for name, value in vars(search).items() if value not in ("", None)}
        answer = client.get("/help/", said)
        assert answer.status_code == 200, answer.status_code

    return look


def counted(searches: list[Search]) -> dict[str, Figure]:
    """Questions to the database, at most; and how many searches found something."""
    settings.DEBUG, most, found = True, 0, 0
    for search in searches:
        reset_queries()
        found += bool(find_help(search).total)
        most = max(most, len(connection.queries))
    settings.DEBUG = False
    return {
        "questions to the database, a search": Figure(most, "at most", "<= 4", most <= 4),
        "searches that found something": Figure(found, f"of {len(searches)}", "none", met=True),
    }


def a_search(dice: random.Random) -> Search:
    """As people look: mostly a kind of help and a place; words, an age and a language now and then."""
    need = dice.choice(NEEDS)
    by_words = dice.random() < 0.5
    word = dice.choice([*need.words, *need.also, "food bank", "help with", "madeup"])
    return Search(
        words=word[: dice.randint(2, 20)] if by_words else "",
        need="" if by_words and dice.random() < 0.7 else need.key,
        age=dice.choice([None, None, 0, 4, 9, 15]),
        place=dice.choice(["", f"ZZ{dice.randint(1, 40)} 1AA", f"ZZ{dice.randint(1, 40)}", dice.choice(TOWNS)]),
        language=dice.choice(["", "", "", *LANGUAGES]),
    )


def services(dice: random.Random) -> Iterator[dict[str, Any]]:
    for number in range(SERVICES):
        need = dice.choice(NEEDS)
        town = dice.choice(TOWNS)
        words = [dice.choice(dice.choice(NEEDS).words) for _ in range(40)] + list(need.words)
        location = {
            "name": f"Hall {number}", "latitude": 54 + dice.random() * 2, "longitude": dice.random() * 2,
            "addresses": [{
                "address_1": f"{number} Madeup Lane", "city": town,
                "postal_code": f"ZZ{dice.randint(1, 40)} {dice.randint(1, 9)}{dice.choice('ABD')}{dice.choice('ABD')}",
            }],
        }  # fmt: skip
        yield {
            "id": f"service-{number}", "status": "active", "name": f"Madeup {dice.choice(need.words)} {number}",
            "description": " ".join(words), "organization": {"name": f"Madeup Charity {number % 700}"},
            "minimum_age": dice.choice([None, 0, 5, 11, 18]), "maximum_age": dice.choice([None, 18, 25]),
            "attributes": [{"taxonomy_term": {"name": dice.choice(need.words)}}],
            "languages": [{"code": code} for code in dice.sample(LANGUAGES, 2)],
            "service_areas": [{"name": dice.choice(TOWNS)}] if number % 3 else [],
            "service_at_locations": [{"location": location}] * (number % 5 > 0),
        }  # fmt: skip


@contextmanager
def a_list_of(dice: random.Random) -> Iterator[None]:
    """A database of its own, with as many services on the list, brought there as in life."""
    entry = settings.DATABASE_OWNER
    if entry is None:
        raise SystemExit("DATABASE_OWNER_URL is not set. It is needed to make a database to measure in.")
    with psycopg.connect(**database.as_psycopg(entry, "postgres"), autocommit=True) as server:
        migrated = _migrated(server)
        again = sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(NAME))
        server.execute(again)
        server.execute(sql.SQL("create database {} template {}").format(sql.Identifier(NAME), sql.Identifier(migrated)))
        try:
            connections["default"].close()
            connections["default"].settings_dict["NAME"] = NAME
            settings.ALLOWED_HOSTS = ["testserver"]
            fill(dice)
            with psycopg.connect(**database.as_psycopg(entry, NAME), autocommit=True) as owner:
                owner.execute("vacuum analyze")
            yield
        finally:
            connections["default"].close()
            time.sleep(1)  # until the server has seen them go
            server.execute(again)


def fill(dice: random.Random) -> None:
    print(f"Making {SERVICES:,} services …", file=sys.stderr, flush=True)
    found = (Found(f"services[{number}]", one) for number, one in enumerate(services(dice)))
    began = time.perf_counter()
    reading = read_feed(found, on=date(2026, 11, 1))
    read = time.perf_counter() - began
    import_services(reading=reading, source="made up", by="a measurement", at=timezone.now())
    put = time.perf_counter() - began - read
    print(f"Read in {read:.1f} s, put on the list in {put:.1f} s.", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
