"""Naming a worker."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.families.models import Involvement
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family
from alongside.foundation.fields.times import day_boxes
from alongside.partners.states import Engagement
from alongside.partners.tests.factories import a_practitioner

pytestmark = pytest.mark.django_db


def typed(worker: User, **more: str) -> dict[str, str]:
    boxes = day_boxes("from_on", timezone.localdate())
    return {"who": "Owen", "worker": str(worker.pk), "part": "teacher", **boxes, **more}


def test_the_door_holds() -> None:
    the_door_holds(f"/families/{a_family().reference}/workers/add/")


def test_a_worker_is_found_by_part_of_the_name_and_named() -> None:
    family, owen = a_family(), a_practitioner(name="Owen Madeup", job_title="Teacher").worker
    path = f"/families/{family.reference}/workers/add/"
    assert "Owen Madeup" in page_of(family.added_by, f"{path}?who=wen+mad")
    page = signed_in(family.added_by).post(path, typed(owen), follow=True).content.decode()
    assert "Owen Madeup works with Ayo, Tem and their family now." in page
    assert page_of(owen, f"/families/{family.reference}/")


def test_nobody_found_is_said() -> None:
    family = a_family()
    page = page_of(family.added_by, f"/families/{family.reference}/workers/add/?who=zzz")
    assert "Nobody with that name has an account." in page


def test_a_last_day_before_the_first_is_refused_and_nothing_typed_is_lost() -> None:
    family, owen = a_family(), a_practitioner(name="Owen Madeup").worker
    before = day_boxes("until_on", timezone.localdate() - timedelta(days=9))
    path = f"/families/{family.reference}/workers/add/"
    page = signed_in(family.added_by).post(path, typed(owen, **before)).content.decode()
    assert "The last day is before the first day." in page
    assert 'value="teacher" selected' in page
    assert not Involvement.objects.filter(worker=owen).exists()


def test_a_worker_who_was_not_found_can_not_be_named() -> None:
    family, owen = a_family(), a_practitioner(name="Somebody Else").worker
    path = f"/families/{family.reference}/workers/add/"
    assert signed_in(family.added_by).post(path, typed(owen)).status_code == 200
    assert not Involvement.objects.filter(worker=owen).exists()


def test_a_social_worker_is_not_offered_to_name_a_coordinator() -> None:
    family = a_family()
    a_practitioner(name="Owen Madeup")
    page = page_of(family.added_by, f"/families/{family.reference}/workers/add/?who=owen")
    assert 'value="coordinator"' not in page


@pytest.mark.parametrize("engagement", [Engagement.SESSIONAL, Engagement.COMMISSIONED])
def test_somebody_who_is_not_employed_here_is_named_until_a_day(engagement: Engagement) -> None:
    family, owen = a_family(), a_practitioner(name="Owen Madeup", engagement=engagement).worker
    client, path = signed_in(family.added_by), f"/families/{family.reference}/workers/add/"
    page = client.post(path, typed(owen)).content.decode()
    assert "Enter the last day. Owen Madeup is not employed here" in page
    until = timezone.localdate() + timedelta(days=60)
    assert client.post(path, typed(owen, **day_boxes("until_on", until))).status_code == 302
    assert Involvement.objects.get(worker=owen).until_on == until
