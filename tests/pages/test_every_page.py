"""Every page of every family of the sample city, tried by those who work with it, by others, and by nobody."""

import pytest
from django.core import mail
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from alongside.access.models import User
from alongside.access.states import Role
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.families.models import Family
from alongside.families.states import Part
from alongside.foundation.leaving import Kind, leaving_of
from tests.pages.addresses import addresses_of


def as_worker(worker: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(worker)
    return client


def answer_of(client: Client, address: str, method: str) -> HttpResponse:
    """What this address answers. Whatever it changed is taken back, so that each is tried on the same city."""
    with transaction.atomic():
        answer: HttpResponse = getattr(client, method)(address)
        transaction.set_rollback(True)
    return answer


def status(client: Client, address: str, method: str) -> int:
    return answer_of(client, address, method).status_code


def fault_in(answer: HttpResponse) -> str:
    """It broke, or it is no page and not registered as a file either: alongside/foundation/leaving.py."""
    if answer.status_code >= 500:
        return str(answer.status_code)
    kind = answer.get("Content-Type", "")
    if not answer.content or kind.startswith("text/html"):
        return ""
    found = answer.resolver_match  # type: ignore[attr-defined]  # put there by the test browser
    leaving = leaving_of(found.func) if found else None
    return "" if leaving and leaving.kind in (Kind.FILE, Kind.FEED) else f"{kind} from what is registered as no file"


def faults_of(family: Family) -> list[str]:
    """Every page, opened and then sent back empty, by everyone who works with this family."""
    workers = {one.worker for one in family.involvements.select_related("worker")}
    workers |= set(User.objects.filter(roles__contains=[Role.SERVICE_MANAGER.value]))
    clients = {worker: as_worker(worker) for worker in workers}
    return [
        f"{method} {address} as {worker}: {fault}"
        for address in addresses_of(family)
        for worker, client in clients.items()
        for method in ("get", "post")
        if (fault := fault_in(answer_of(client, address, method)))
    ]


def test_no_page_of_a_family_breaks_for_those_who_work_with_it(city: None) -> None:
    assert faults_of(Family.objects.order_by("pk")[0]) == []
    assert mail.outbox == [], "A page sent something: alongside/foundation/leaving.py"


@pytest.mark.nightly
def test_no_page_of_any_family_breaks_for_those_who_work_with_it(city: None) -> None:
    assert [fault for family in Family.objects.all() for fault in faults_of(family)] == []


def test_no_page_of_a_family_opens_to_a_worker_who_is_not_involved(city: None) -> None:
    family = Family.objects.order_by("pk")[0]
    involved = family.involvements.values("worker")
    roles = (Role.PRACTITIONER, Role.COORDINATOR, Role.ADMINISTRATOR, Role.OUT_OF_HOURS)
    others = [User.objects.exclude(pk__in=involved).filter(roles=[role.value])[0] for role in roles]
    opened = [
        f"{method} {address} as {worker}: {answer}"
        for worker in others
        for client in [as_worker(worker)]
        for address in addresses_of(family)
        for method in ("get", "post")
        if (answer := status(client, address, method)) not in (403, 404, 405)
    ]
    assert opened == []


def test_no_page_of_a_family_opens_to_nobody(city: None) -> None:
    family = Family.objects.order_by("pk")[0]
    answers = {address: status(Client(), address, "get") for address in addresses_of(family)}
    assert {address: answer for address, answer in answers.items() if answer not in (302, 405)} == {}


def test_every_opening_of_a_familys_pages_is_written_down(city: None) -> None:
    family = Family.objects.order_by("pk")[0]
    coordinator = family.involvements.get(part=Part.COORDINATOR).worker
    client, silent = as_worker(coordinator), []
    lines = AuditEvent.objects.filter(family_id=family.pk, actor_id=coordinator.pk, outcome=Outcome.LOOKED)
    before = lines.count()
    for address in addresses_of(family):
        with transaction.atomic():
            if client.get(address).status_code == 200 and lines.count() == before:
                silent.append(address)
            transaction.set_rollback(True)
    assert silent == []
