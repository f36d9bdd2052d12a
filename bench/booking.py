"""Two hundred people take the last twenty places at once: exactly twenty, nobody twice, everyone answered; how fast?"""

import json
import multiprocessing
import os
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.synchronize import Barrier
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

import psycopg
from django.conf import settings
from django.db import connection, connections, transaction
from django.urls import reverse
from django.utils import timezone
from psycopg import sql

from bench._figures import Figure, tell
from config import database
from tests.databases import _migrated

NAME = "alongside_bench_booking"
PROCESSES, PEOPLE, PLACES, ROUNDS = 16, 200, 20, 5
# Twenty of them press once more, each in another process than before: a second tab, or a finger that slipped.
SECOND_PRESSES = range(1, 181, 9)
ANSWERS = PEOPLE + len(SECOND_PRESSES)
COUNTER = (
    "create table bench_counter (id int primary key, number int not null); insert into bench_counter values (1, 0)"
)


@dataclass
class Round:
    """What one crowd met: how long it all took, the longest anybody waited, and what each was answered."""

    seconds: float
    worst: float
    answers: Counter[str] = field(default_factory=Counter)

    @property
    def rate(self) -> float:
        return self.answers.total() / self.seconds


def main() -> None:
    with scratch():
        reverse("my_training")  # as in a server that runs already: all its pages are read in
        learners = make_people()
        crowds, counters, truths = [], [], []
        for _ in range(ROUNDS):  # in turns, so that a busy moment of the machine falls on both
            session = make_session()
            crowds.append(crowd("book", [(session, one) for one in presses(learners)]))
            truths.append(truth(session))
            counters.append(crowd("count", [(0, 0)] * ANSWERS))
        for number, (met, found, bare) in enumerate(zip(crowds, truths, counters, strict=True), start=1):
            said = f"{met.seconds:.2f} s, longest wait {met.worst:.2f} s; the counter alone {bare.seconds:.2f} s"
            print(f"Round {number}: {dict(met.answers)}, in the database {found}; {said}", flush=True)
        tell("booking", figures(crowds, counters, truths))


def figures(crowds: list[Round], counters: list[Round], truths: list[dict[str, int]]) -> dict[str, Figure]:
    """Counts are of the worst round; times are medians."""
    right = {"booked": PLACES, "waiting": PEOPLE - PLACES, "people": PEOPLE}
    found = {
        f"places given, of {PLACES}": exactly([one["booked"] for one in truths], right["booked"]),
        "people with two places": exactly([one["rows"] - one["people"] for one in truths], 0),
        "people waiting in line": exactly([one["waiting"] for one in truths], right["waiting"]),
        "presses answered": exactly([one.answers.total() - one.answers["broken"] for one in crowds], ANSWERS),
        "second presses told so in a sentence": exactly([one.answers["told"] for one in crowds], len(SECOND_PRESSES)),
    }
    slower = [bare.rate / met.rate for met, bare in zip(crowds, counters, strict=True)]
    return found | {
        "bookings answered": middle([one.rate for one in crowds], "a second", 0),
        "a bare counter under the same lock": middle([one.rate for one in counters], "a second", 0),
        "a booking against a bare count": middle(slower, "times", 1),
        "the longest anybody waited": middle([one.worst for one in crowds], "s", 2),
        "the longest wait for the bare counter": middle([one.worst for one in counters], "s", 2),
    }


def exactly(values: list[int], wanted: int) -> Figure:
    furthest = max(values, key=lambda one: abs(one - wanted))
    return Figure(furthest, "", f"= {wanted}", met=furthest == wanted)


def middle(values: list[float], unit: str, places: int) -> Figure:
    spread = f"{min(values):.{places}f} to {max(values):.{places}f}"
    return Figure(round(statistics.median(values), places), unit, "none", met=True, spread=spread)


def presses(learners: list[int]) -> list[int]:
    """Everybody once, and some once more: dealt out so that a person’s two presses are in two processes."""
    return learners + [learners[number] for number in SECOND_PRESSES]


def crowd(what: str, work: list[tuple[int, int]]) -> Round:
    """All processes wait at one line, then each does its share as fast as it is let."""
    begin = multiprocessing.Barrier(PROCESSES + 1)
    hand_in: multiprocessing.SimpleQueue[str] = multiprocessing.SimpleQueue()
    shares = [work[number::PROCESSES] for number in range(PROCESSES)]
    crowd = [multiprocessing.Process(target=one_process, args=(what, share, begin, hand_in)) for share in shares]
    connections.close_all()  # each process makes its own
    for process in crowd:
        process.start()
    begin.wait()
    began = time.perf_counter()
    heard = [json.loads(hand_in.get()) for _ in crowd]
    seconds = time.perf_counter() - began
    for process in crowd:
        process.join()
    answers = Counter(answer for one in heard for answer, _ in one)
    return Round(seconds, max(waited for one in heard for _, waited in one), answers)


def one_process(what: str, share: list[tuple[int, int]], begin: Barrier, hand_in: Any) -> None:
    act: Callable[[int, int], str] = {"book": press, "count": count}[what]
    connection.ensure_connection()
    begin.wait()
    met = []
    for session, learner in share:
        began = time.perf_counter()
        met.append((act(session, learner), time.perf_counter() - began))
    hand_in.put(json.dumps(met))
    connection.close()


def press(session: int, learner: int) -> str:
    """One press of the button, as the page does it."""
    from alongside.access.models import User
    from alongside.foundation.blockers import Cannot
    from alongside.training.actions.booking import book
    from alongside.training.models import Session

    who = User.objects.select_related("practitioner__organisation").get(pk=learner)
    what = Session.objects.select_related("course__terms").get(pk=session)
    try:
        organisation = who.practitioner.organisation
        return str(book(session=what, learner=who, organisation=organisation, by=who, at=timezone.now()).status)
    except Cannot:
        return "told"
    except Exception as problem:  # noqa: BLE001 (counted and shown: nobody may meet this)
        print(repr(problem), flush=True)
        return "broken"


def count(_session: int, _learner: int) -> str:
    """The least anybody can do with one row that is locked first."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select number from bench_counter where id = 1 for update")
        cursor.execute("update bench_counter set number = number + 1 where id = 1")
    return "counted"


def truth(session: int) -> dict[str, int]:
    """What the database holds afterwards."""
    from alongside.training.models import Booking
    from alongside.training.states import BookingStatus

    rows = Booking.objects.filter(session=session)
    return {
        "rows": rows.count(),
        "people": rows.values("learner").distinct().count(),
        "booked": rows.filter(status=BookingStatus.BOOKED).count(),
        "waiting": rows.filter(status=BookingStatus.WAITING).count(),
    }


def make_people() -> list[int]:
    from alongside.training.tests.factories import a_learner

    return [a_learner().pk for _ in range(PEOPLE)]


def make_session() -> int:
    from alongside.training.tests.factories import a_session

    return a_session(capacity=PLACES).pk


@contextmanager
def scratch() -> Iterator[None]:
    """A database of its own, in today's shape, reached as the app's login and gone at the end."""
    entry, app = settings.DATABASE_OWNER, str(settings.DATABASES["default"]["USER"])
    if entry is None:
        raise SystemExit("DATABASE_OWNER_URL is not set. It is needed to make a database to measure in.")
    with psycopg.connect(**database.as_psycopg(entry, "postgres"), autocommit=True) as server:
        migrated = _migrated(server)
        again = sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(NAME))
        server.execute(again)
        server.execute(sql.SQL("create database {} template {}").format(sql.Identifier(NAME), sql.Identifier(migrated)))
        try:
            with psycopg.connect(**database.as_psycopg(entry, NAME), autocommit=True) as owner:
                owner.execute(COUNTER)
                owner.execute(sql.SQL("grant select, update on bench_counter to {}").format(sql.Identifier(app)))
            connections["default"].close()
            connections["default"].settings_dict["NAME"] = NAME
            yield
        finally:
            connections["default"].close()
            time.sleep(1)  # until the server has seen them go
            server.execute(again)


if __name__ == "__main__":
    main()
