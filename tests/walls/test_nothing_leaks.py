"""Random cities, workers, walls and requests: no answer tells anybody of a family they may not know of.

Two walls stand one behind the other, the queries' filters and the database's policies. Each is taken away once on
purpose: alone it is not missed; with both gone, what is told here is caught.
"""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle, islice
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import Q
from django.test import Client
from django.utils import timezone

from alongside.access import identity, middleware
from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.doors import signed_in
from alongside.families.models import BrokenGlass, Family, Involvement
from alongside.families.queries import families as family_queries
from alongside.families.states import Part
from alongside.partners.models import Practitioner, Service
from alongside.people.models import Person
from tests.databases import EVERYTHING
from tests.pages.addresses import addresses_of
from tests.walls.knowing import Facts, Teller, all_facts, knowing_of, words_in

PAIRS = 20_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 2_000
SHARES = 4  # so that several processes can divide them
PAIRS_IN_A_CITY = 25
METHODS = ("get", "get", "get", "post", "post", "head", "put", "delete")
OF_NO_FAMILY = (
    "/my-work/",
    "/families/",
    "/families/begin/",
    "/families/emergency/",
    "/children/bring-in/",
    "/sign-in/",
    "/not-a-page/",
)
SEED = 20_261_122


@dataclass
class City:
    """What stays the same in every random city: its people and words. Who may know of them is drawn anew each time."""

    facts: Facts
    addresses: list[str]
    workers: list[int]
    families: list[int]
    people: list[tuple[str, date | None, str]]


@pytest.fixture(scope="module")
def whole_city(city: None) -> City:
    families = list(Family.objects.order_by("pk"))
    people = Person.objects.order_by("pk")
    return City(
        facts=all_facts(),
        addresses=[address for family in families[::2] for address in addresses_of(family)],
        workers=list(User.objects.order_by("pk").values_list("pk", flat=True)),
        families=[family.pk for family in families],
        people=[(person.full_name, person.born_on, person.council_id) for person in people],
    )


def rearranged(city: City, chance: random.Random) -> None:
    """Another city: other roles, other parts, ended and to come, other services, restricted families, broken glass."""
    today, now = timezone.localdate(), timezone.now()
    other = Service.objects.create(organisation=Service.objects.all()[0].organisation, name="Madeup Other Service")
    days = (-400, -30, -1, 0, 1, 30)
    for worker in chance.sample(city.workers, 12):
        roles = chance.sample([role.value for role in Role], chance.choice((1, 1, 1, 2, 3)))
        User.objects.filter(pk=worker).update(roles=roles, is_active=chance.random() > 0.1)
        Practitioner.objects.filter(worker=worker).update(service=chance.choice([other, *Service.objects.all()]))
    for family in chance.sample(city.families, len(city.families) // 3):
        restricted = chance.random() < 0.5
        Family.objects.filter(pk=family).update(
            service=chance.choice([other, *Service.objects.all()]),
            restricted=restricted,
            restricted_why="A worker’s own relatives." if restricted else "",
        )
    for part in chance.sample(list(Involvement.objects.order_by("pk")), 30):
        from_on = today + timedelta(chance.choice(days))
        part.from_on, part.until_on = (
            from_on,
            chance.choice((None, max(from_on, today + timedelta(chance.choice(days))))),
        )
        if chance.random() < 0.3:
            part.ended_at, part.ended_by = now, part.worker
        part.save()
    for _ in range(12):
        family, worker = chance.choice(city.families), chance.choice(city.workers)
        part_name = chance.choice(list(Part)).value
        if not Involvement.objects.filter(family=family, worker=worker, part=part_name, ended_at=None).exists():
            Involvement.objects.create(
                family_id=family, worker_id=worker, part=part_name, from_on=today + timedelta(chance.choice(days))
            )
    for _ in range(6):
        broken_at = now - timedelta(hours=chance.choice((1, 30)))
        BrokenGlass.objects.create(
            family_id=chance.choice(city.families),
            worker_id=chance.choice(city.workers),
            why="Made up, to be tried.",
            broken_at=broken_at,
            until_at=broken_at + timedelta(hours=12),
        )


def a_request(city: City, chance: random.Random) -> tuple[str, str, dict[str, Any]]:
    """Any address, any method; with the name, birthday or number of somebody the asker may know nothing of."""
    name, born_on, council_id = chance.choice(city.people)
    asked: dict[str, Any] = {
        "name": name,
        "q": name,
        "given_names": name.split(" ")[0],
        "family_name": name.split(" ")[-1],
    }
    asked |= {"reference": "F-AAAAAAA", "why": "Somebody asked me to look.", "hours": 4, "council_child_id": council_id}
    if born_on:
        asked |= {"born_on_0": born_on.day, "born_on_1": born_on.month, "born_on_2": born_on.year}
    if chance.random() < 0.12:
        return chance.choice(("get", "post")), chance.choice(("/families/find/", *OF_NO_FAMILY)), asked
    return chance.choice(METHODS), chance.choice(city.addresses), asked


def leaks(city: City, pairs: int, *, first: int = 0) -> Iterator[str]:
    """Each thing told to somebody who may not know of it, over so many pairs of worker and request."""
    everything, services = Teller(city.facts.of_family), Teller(city.facts.of_service)
    rooms = Teller(city.facts.of_room)
    for number in range(first, first + -(-pairs // PAIRS_IN_A_CITY)):
        chance = random.Random(SEED + number)  # noqa: S311 (the same cities every time)
        with transaction.atomic():
            rearranged(city, chance)
            asking = [chance.choice(city.workers) for _ in range(5)]
            for worker_id in islice(cycle(asking), PAIRS_IN_A_CITY):
                worker = User.objects.get(pk=worker_id)
                knows = knowing_of(worker, now=timezone.now())
                client = signed_in(worker)
                client.raise_request_exception = False
                method, address, asked = a_request(city, chance)
                text = _answer(client, method, address, asked)
                said = f"{address} {' '.join(map(str, asked.values()))}"
                for family_id, words in everything.told_in(text, but_of=knows.families, said=said):
                    yield f"{worker} {worker.roles} {method} {address}: “{words}” of family {family_id}"
                for family_id, words in services.told_in(text, but_of=knows.both_books, said=said):
                    yield f"{worker} {worker.roles} {method} {address}: “{words}” of the service’s book, {family_id}"
                for family_id, words in rooms.told_in(text, but_of=knows.rooms, said=said):
                    yield f"{worker} {worker.roles} {method} {address}: “{words}” of a restorative meeting, {family_id}"
            transaction.set_rollback(True)


def _answer(client: Client, method: str, address: str, asked: dict[str, Any]) -> str:
    """What comes back; whatever it changed is taken back."""
    with transaction.atomic():
        response = (
            getattr(client, method)(address, asked) if method in ("get", "post") else getattr(client, method)(address)
        )
        text = words_in(response)
        transaction.set_rollback(True)
    return text


@pytest.mark.parametrize("share", range(SHARES))
def test_no_answer_tells_of_a_family_its_reader_may_not_know_of(whole_city: City, share: int) -> None:
    assert list(leaks(whole_city, PAIRS // SHARES, first=share * PAIRS // SHARES)) == []


@contextmanager
def no_filter() -> Iterator[None]:
    """Somebody forgot the filter that every query of families rests on."""

    def forgotten(worker: User, mine: Any) -> Any:
        return kept(worker, mine | Q(pk__isnull=False))

    kept = family_queries._families
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(family_queries, "_families", forgotten)
        yield


@contextmanager
def no_policy() -> Iterator[None]:
    """Somebody forgot the policies: the database answers every request in full."""

    def forgotten(worker_id: int | None) -> None:
        with connection.cursor() as cursor:
            cursor.execute("select set_config('alongside.worker', %s, true)", [EVERYTHING])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(identity, "say_who", forgotten)
        patch.setattr(middleware, "say_who", forgotten)
        yield


@pytest.mark.parametrize("gone", [no_filter, no_policy])
def test_one_wall_alone_lets_nothing_through(whole_city: City, gone: Callable[[], Any]) -> None:
    with gone():
        assert list(leaks(whole_city, PAIRS // 10)) == []


def test_with_both_walls_gone_this_test_catches_it(whole_city: City) -> None:
    with no_filter(), no_policy():
        assert next(leaks(whole_city, PAIRS), None) is not None
