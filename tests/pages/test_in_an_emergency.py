"""Who opens a family in an emergency reads it, adds to its story, and changes nothing else on any page."""

import pytest
from django.urls import resolve
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.audit.models import AuditEvent
from alongside.conferences.models import PrivateTime
from alongside.families.actions import break_the_glass
from alongside.families.models import Family
from alongside.families.states import Book
from alongside.partners.tests.factories import a_practitioner
from alongside.plans.models import Plan, WorkingPlan
from tests.pages.addresses import addresses_of
from tests.pages.test_another_familys_things import answer
from tests.pages.test_every_page import as_worker

WHY = "Ayo has run away and nobody of his workers answers the phone."
MAY_WRITE = {"add_to_story", "close_the_glass", "pass_worry_on", "reveal_address", "reveal_ways"}
CLOSED = (403, 404, 405, 409)
ALL_SORTS = (Role.OUT_OF_HOURS, Role.PRACTITIONER, Role.COORDINATOR, Role.SOCIAL_CARE_MANAGER, Role.SERVICE_MANAGER)


@pytest.fixture
def opened(city: None) -> tuple[Family, User]:
    """A family with a plan, opened in an emergency by somebody whose roles would let them do nearly everything."""
    family = Family.objects.filter(pk__in=Plan.objects.values("family")).order_by("pk")[0]
    worker = a_practitioner(*ALL_SORTS).worker
    break_the_glass(why=WHY, hours=12, reference=family.reference, by=worker, at=timezone.now())
    return family, worker


def test_nothing_is_changed_on_any_page(opened: tuple[Family, User]) -> None:
    family, worker = opened
    client, faults, read = as_worker(worker), [], 0
    for address in addresses_of(family):
        page = resolve(address).url_name
        said, written = answer(client, address, "get")
        read += said == 200
        if said >= 500 or written:
            faults.append(f"get {address}: {said} {written}")
        said, written = answer(client, address, "post")
        if page not in MAY_WRITE and (said not in CLOSED or written):
            faults.append(f"post {address}: {said} {written}")
    assert faults == []
    assert read > 10


def test_private_family_time_and_the_conferencing_book_stay_closed(opened: tuple[Family, User]) -> None:
    family, worker = opened
    client = as_worker(worker)
    for time in PrivateTime.objects.filter(conference__family=family):
        for address in addresses_of(family):
            if f"/{time.pk}/" in address and "private" in address:
                assert client.get(address).status_code in CLOSED, address
    assert not any(b"sealed" in client.get(f"/families/{family.reference}/").content for _ in WorkingPlan.objects.all())
    secret = family.story.filter(book=Book.CONFERENCING)[0]
    shown = client.get(f"/families/{family.reference}/").content.decode()
    assert secret.words not in shown
    conference = client.get(f"/conferences/{family.conferences.all()[0].reference}/")
    assert (
        "What family members tell the coordinator stays with the conferencing service." in conference.content.decode()
    )


def test_each_page_read_in_an_emergency_is_written_down_as_such(opened: tuple[Family, User]) -> None:
    family, worker = opened
    as_worker(worker).get(f"/families/{family.reference}/")
    line = AuditEvent.objects.filter(actor_id=worker.pk, event="family.opened").latest("id")
    assert line.detail["glass"] == family.broken_glass.get(worker=worker).pk
