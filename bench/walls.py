"""What do the database's walls cost: a family's first page over a million lines, with policies and without?"""

import os
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

import psycopg
from django.conf import settings
from django.db import connection, connections
from django.test import Client
from psycopg import sql

from alongside.access.models import User
from alongside.access.sign_in.steps import BOTH_STEPS
from alongside.access.tests.doors import signed_in
from bench._figures import Figure, tell
from config import database, walls
from tests.databases import _migrated

NAME = "alongside_bench_walls"
FAMILIES, LINES_EACH, FAMILIES_EACH = 20_000, 50, 100
ROUNDS, PAGES = 12, 15
TARGET = 1.10

FILL = f"""
insert into partners_organisation (id, name, kind) values (1, 'Madeup Council', 'council');
insert into partners_service (id, organisation_id, name, meeting_name, phone, email, acknowledge_working_days,
    reach_family_working_days, baseline_working_days, conference_days, urgent_hours, plan_sent_working_days,
    review_from_months, review_until_months, takes_private_law, takes_mainly_family_time, only_with_social_worker)
  values (1, 1, 'Madeup Service', 'family group conference', '', '', 2, 2, 5, 42, 24, 3, 2, 3, false, false, true);
insert into access_user (id, password, email, directory_id, sign_in_round, name, roles, is_active, joined_at)
  select n, '', 'worker' || n || '@example.org', '', 0, 'Worker ' || n, array['practitioner'], true, now()
    from generate_series(1, {FAMILIES // FAMILIES_EACH}) n;
insert into access_user (id, password, email, directory_id, sign_in_round, name, roles, is_active, joined_at)
  values (10000, '', 'manager@example.org', '', 0, 'Manager', array['service_manager'], true, now());
insert into partners_practitioner (worker_id, organisation_id, service_id, job_title, team, phone, engagement,
    languages, gender, culture, most_families_at_once)
  values (10000, 1, 1, 'Service manager', '', '', 'employed', '{{}}', '', '', 8);
insert into families_family (id, reference, service_id, added_at, added_by_id, restricted, restricted_why)
  select n, 'F-' || n, 1, now() - interval '90 days', 1 + n % {FAMILIES // FAMILIES_EACH}, false, ''
    from generate_series(1, {FAMILIES}) n;
insert into families_involvement (family_id, worker_id, part, from_on)
  select id, added_by_id, 'social_worker', current_date - 100 from families_family;
insert into people_person (id, given_names, family_name, known_as, other_names, sex, ethnicity, religion,
    first_language, needs_interpreter, disability, council_id_to_check, search_keys, added_at, born_on)
  select n, 'Child' || n, 'Madeup', '', '', '', '', '', '', false, '', '', array['x' || n % 1000], now(), '2015-01-01'
    from generate_series(1, {FAMILIES * 5}) n;
insert into families_familymember (family_id, person_id, is_child, relationship, side, added_at)
  select 1 + n % {FAMILIES}, n, n <= {FAMILIES * 2}, '', '', now() from generate_series(1, {FAMILIES * 5}) n;
insert into families_storyline (family_id, happened_at, who, voice, book, words, link_to, link_reference, link_words)
  select 1 + n % {FAMILIES}, now() - n * interval '10 seconds', 'Somebody', 'service', 'shared',
         'Line ' || n || ' of a story that was made up', '', '', ''
    from generate_series(1, {FAMILIES * LINES_EACH}) n;
"""


def main() -> None:
    with filled_database() as owner:
        worker, manager = User.objects.get(pk=1), User.objects.get(pk=10000)
        reference = owner.execute("select reference from families_family where added_by_id = 1 order by id").fetchone()
        assert reference is not None
        page = f"/families/{reference[0]}/"
        figures = {
            "a family’s first page, 1,000,000 lines": ratio(owner, worker, page, TARGET),
            "my work, of 100 families": ratio(owner, worker, "/my-work/", None),
            "a family’s first page, for the manager of all": ratio(owner, manager, page, None),
        }
        figures |= newest_fifty(worker)
        tell("walls", figures)


def ratio(owner: psycopg.Connection[Any], worker: User, path: str, target: float | None) -> Figure:
    """The middle time with policies, over the middle time without: taken in turns, so that both meet the same noise."""
    client = signed_in(worker)
    session = client.session
    session[BOTH_STEPS] = time.time()
    session.save()
    ratios, times = [], []
    for _ in range(ROUNDS):
        switch(owner, on=True)
        with_walls = middle_time(client, path)
        switch(owner, on=False)
        without = middle_time(client, path)
        ratios.append(with_walls / without)
        times.append(with_walls)
    switch(owner, on=True)
    middle = statistics.median(ratios)
    spread = f"{min(ratios):.2f} to {max(ratios):.2f}; {statistics.median(times) * 1000:.0f} ms with"
    wanted = f"<= {target:g}" if target else "none"
    return Figure(round(middle, 3), "times", wanted, met=target is None or middle <= target, spread=spread)


def middle_time(client: Client, path: str) -> float:
    for _ in range(3):
        answer = client.get(path)
        assert answer.status_code == 200, answer.status_code
    times = []
    for _ in range(PAGES):
        began = time.perf_counter()
        client.get(path)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def newest_fifty(worker: User) -> dict[str, Figure]:
    """The same in plain SQL, where nothing but the database takes time."""
    found = {}
    for what, where in (("of one family", f"where family_id = {worker.pk}"), ("over all mine", "")):
        query = f"select * from families_storyline {where} order by happened_at desc, id desc limit 50"
        if not where:
            mine = "where family_id in (select family_id from families_involvement where worker_id = 1)"
            query = query.replace("  order", f" {mine} order")
        times = []
        with connection.cursor() as cursor:
            cursor.execute("select set_config('alongside.worker', %s, false)", [str(worker.pk)])
            for _ in range(50):
                began = time.perf_counter()
                cursor.execute(query)
                cursor.fetchall()
                times.append((time.perf_counter() - began) * 1000)
        found[f"newest 50 lines {what}, in SQL"] = Figure(
            round(statistics.median(times), 2), "ms", "none", met=True, spread=f"{min(times):.2f} to {max(times):.2f}"
        )
    return found


def switch(owner: psycopg.Connection[Any], *, on: bool) -> None:
    for model in walls.walled_models():
        if not getattr(walls.walls_of(model), "none", ""):
            what = sql.SQL("enable" if on else "disable")
            table = sql.Identifier(model._meta.db_table)
            owner.execute(sql.SQL("alter table {} {} row level security").format(table, what))


@contextmanager
def filled_database() -> Iterator[psycopg.Connection[Any]]:
    """A database of its own, in today's shape, filled as the owner and reached as the app's login."""
    entry = settings.DATABASE_OWNER
    if entry is None:
        raise SystemExit("DATABASE_OWNER_URL is not set. It is needed to make a database to measure in.")
    with psycopg.connect(**database.as_psycopg(entry, "postgres"), autocommit=True) as server:
        migrated = _migrated(server)
        again = sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(NAME))
        server.execute(again)
        server.execute(sql.SQL("create database {} template {}").format(sql.Identifier(NAME), sql.Identifier(migrated)))
        try:
            with psycopg.connect(**database.as_psycopg(entry, NAME), autocommit=True) as owner:
                print("Making 1,000,000 lines …", flush=True)
                owner.execute(FILL)
                owner.execute("vacuum analyze")
                connections["default"].close()
                connections["default"].settings_dict["NAME"] = NAME
                settings.ALLOWED_HOSTS = ["testserver"]
                yield owner
        finally:
            connections["default"].close()
            time.sleep(1)  # until the server has seen them go
            server.execute(again)


if __name__ == "__main__":
    main()
