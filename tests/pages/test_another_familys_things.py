"""An address or an answer that names something of another family opens nothing, shows nothing and changes nothing."""

from collections.abc import Iterator
from itertools import product

import pytest
from django.db import connection, reset_queries, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, resolve, reverse
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.factories import a_worker
from alongside.families.models import Family
from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.people.models import HouseholdStay
from alongside.plans.models import Plan
from tests.house.test_every_door_is_guarded import doors
from tests.pages.addresses import FIXED, NOT_OF_A_FAMILY, addresses_of, speaks_of_no_family, values_of
from tests.pages.test_every_page import as_worker

MAY_BE_WRITTEN = ('INSERT INTO "audit_auditevent"', 'UPDATE "django_session"')
REFUSED = (403, 404, 405)


def two_families() -> tuple[Family, Family]:
    """One that has come all the way to a plan, and another that has too, with nobody in common."""
    planned = Family.objects.filter(pk__in=Plan.objects.values("family")).order_by("pk")
    for mine, theirs in product(planned, planned):
        shared = theirs.members.filter(person__in=mine.members.values("person")).exists()
        worker = coordinator_of(mine)
        if mine != theirs and not shared and worker and not theirs.involvements.filter(worker=worker).exists():
            return mine, theirs
    raise AssertionError("The sample city has no two such families.")


def coordinator_of(family: Family) -> User | None:
    part = family.involvements.filter(part=Part.COORDINATOR, ended_at=None).first()
    return part.worker if part else None


def swapped(mine: Family, theirs: Family) -> Iterator[str]:
    """Each address of my family's, with one number in it of the other family's."""
    for path, door in doors(get_resolver().url_patterns):
        if speaks_of_no_family(door):
            continue
        names = [name for name in door.pattern.regex.groupindex if door.name not in NOT_OF_A_FAMILY]
        for strange in names:
            values = [
                values_of(theirs if name == strange else mine, path.replace("^", ""), str(door.name), name)
                for name in names
            ]
            if strange not in FIXED:
                for one in product(*values):
                    yield reverse(str(door.name), kwargs=dict(zip(names, one, strict=True)))


def answer(client: Client, address: str, method: str, posted: dict[str, object] | None = None) -> tuple[int, list[str]]:
    """What this address answers, and all it wrote but for the record of who looked. It is taken back."""
    reset_queries()
    with transaction.atomic(), CaptureQueriesContext(connection) as queries:
        said = getattr(client, method)(address, posted).status_code
        transaction.set_rollback(True)
    written = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    return said, [sql[:200] for sql in written if not sql.startswith(MAY_BE_WRITTEN)]


def opened(worker: User, addresses: Iterator[str]) -> list[str]:
    client = as_worker(worker)
    return [
        f"{method} {address} as {worker}: {said} {changed}"
        for address in addresses
        for method in ("get", "post")
        for said, changed in [answer(client, address, method)]
        if said not in REFUSED or changed
    ]


def workers_of(family: Family, *, besides: Family) -> list[User]:
    """One worker for each part with this family, and a new social worker; none of them works with the other."""
    parts = family.involvements.filter(ended_at=None).exclude(worker__in=besides.involvements.values("worker"))
    found = {part.part: part.worker for part in parts.select_related("worker")}
    mine = [worker for worker in found.values() if "service_manager" not in worker.roles]
    return [*mine, works_with(family, a_worker(), Part.SOCIAL_WORKER).worker]


def test_a_number_of_another_family_in_my_familys_address_opens_nothing(city: None) -> None:
    mine, theirs = two_families()
    addresses = list(swapped(mine, theirs))
    assert len(addresses) > 100
    workers = workers_of(mine, besides=theirs)
    assert len(workers) >= 2
    assert [fault for worker in workers for fault in opened(worker, iter(addresses))] == []


# Each page with a list of people to choose from: its name, and the question.
LISTS = [
    ("write_plan", "watcher"),
    ("add_promise", "person"),
    ("add_promise", "checker"),
    ("begin_private_time", "people"),
    ("plan_copies", "who"),
    ("ask_for_another", "person"),
    ("add_family_member", "responsible_for"),
    ("add_to_story", "spoken_by"),
    ("start_referral", "children"),
    ("choose_children", "children"),
    ("note_household", "household"),
]


@pytest.mark.parametrize(("page", "question"), LISTS, ids=[f"{page}-{question}" for page, question in LISTS])
def test_somebody_of_another_family_is_no_answer(city: None, page: str, question: str) -> None:
    mine, theirs = two_families()
    addresses = [one for one in addresses_of(mine) if resolve(one).url_name == page]
    tried = 0
    for worker, address in product(workers_of(mine, besides=theirs), addresses):
        client = as_worker(worker)
        if client.get(address).status_code == 200:
            good = [refuses(client, address, question, pk) for pk in choices_of(mine, question)]
            bad = [refuses(client, address, question, pk) for pk in choices_of(theirs, question)]
            assert all(bad), f"{address} as {worker} takes an answer of another family"
            tried += not all(good)
    assert tried, "Nobody of the family itself could be chosen, so nothing was tried."


def choices_of(family: Family, question: str) -> list[int]:
    people = list(family.members.values_list("person", flat=True))
    stays = HouseholdStay.objects.filter(person__in=people)
    return list(stays.values_list("household", flat=True)) if question == "household" else people


def refuses(client: Client, address: str, question: str, pk: int) -> bool:
    """Whether the page comes back with a word about this answer, and nothing written."""
    reset_queries()
    with transaction.atomic(), CaptureQueriesContext(connection) as queries:
        response = client.post(address, {question: str(pk)})
        transaction.set_rollback(True)
    written = [q["sql"] for q in queries if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    return (
        response.status_code == 200
        and f"#id_{question}" in response.content.decode()
        and not [sql for sql in written if not sql.startswith(MAY_BE_WRITTEN)]
    )


def test_from_the_end_of_a_workers_part_nothing_opens(city: None) -> None:
    mine, theirs = two_families()
    addresses = list(addresses_of(mine))
    for worker in workers_of(mine, besides=theirs)[:2]:
        client, manager = as_worker(worker), mine.involvements.filter(part=Part.SERVICE_MANAGER).first()
        assert any(client.get(address).status_code == 200 for address in addresses)
        with transaction.atomic():
            for part in mine.involvements.filter(worker=worker, ended_at=None):
                part.ended_at, part.ended_by = timezone.now(), manager.worker if manager else worker
                part.save()
            assert opened(worker, iter(addresses)) == []
            transaction.set_rollback(True)
