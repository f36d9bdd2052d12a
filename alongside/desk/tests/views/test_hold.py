"""Legal holds, set and ended with a reason."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.desk.models import FamilyHold, ServiceHold
from alongside.desk.tests.doors import the_records_door_holds
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker

pytestmark = pytest.mark.django_db


def test_the_doors_hold() -> None:
    the_records_door_holds(f"/families/{a_family().reference}/hold/")
    assert Client().get("/retention/hold/").status_code == 302
    assert signed_in(a_social_worker()).get("/retention/hold/").status_code == 403


def test_a_family_is_held_until_somebody_ends_it_with_a_reason() -> None:
    family = a_family()
    manager = a_service_manager(family.service)
    client = signed_in(manager)
    client.post(f"/families/{family.reference}/hold/", {"why": "A court asked."})
    assert "A court asked." in page_of(manager, f"/families/{family.reference}/kept-until/")
    hold = FamilyHold.objects.get()
    path = f"/retention/family-hold/{hold.pk}/end/"
    the_records_door_holds(path)
    assert "Write why" in client.post(path, {"why": ""}).content.decode()
    client.post(path, {"why": "The court has finished."})
    assert "A court asked." not in page_of(manager, f"/families/{family.reference}/kept-until/")


def test_a_service_is_held_by_its_own_manager_only() -> None:
    manager = a_service_manager()
    signed_in(manager).post("/retention/hold/", {"why": "An inquiry."})
    hold = ServiceHold.objects.get()
    path = f"/retention/hold/{hold.pk}/end/"
    assert signed_in(a_service_manager(a_service("Another Madeup Service"))).get(path).status_code == 404
    signed_in(manager).post(path, {"why": "It ended."})
    assert "An inquiry." not in page_of(manager, "/retention/")
