"""Who opened a family's record, for its workers to tell the family."""

import re

import pytest
from django.test import Client

from alongside.families.models import Family, LookedRelease
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import WHY, a_family, an_officer, glass_broken, mother_of
from alongside.partners.tests.factories import a_social_worker

pytestmark = pytest.mark.django_db


def path_of(family: Family) -> str:
    return f"/families/{family.reference}/who-looked/"


def test_who_may_come_here() -> None:
    family = a_family()
    assert Client().get(path_of(family)).status_code == 302
    assert signed_in(an_officer()).get(path_of(family)).status_code == 403
    assert signed_in(a_social_worker()).get(path_of(family)).status_code == 404
    glass = glass_broken(family)
    assert signed_in(glass.worker).get(path_of(family)).status_code == 403


def test_the_lines_chosen_are_made_ready_for_one_person() -> None:
    family = a_family()
    glass = glass_broken(family)
    signed_in(glass.worker).get(f"/families/{family.reference}/")
    client = signed_in(family.added_by)
    page = client.get(path_of(family)).content.decode()
    assert WHY.replace("'", "&#x27;") in page
    keys = re.findall(r'name="lines"[^>]*value="([^"]+)"', page) or re.findall(r'value="(\d{4} [^"]+)"', page)
    chosen = next(key for key in keys if str(glass.worker_id) in key.split())
    assert client.post(path_of(family), {"lines": [chosen]}).status_code == 200
    response = client.post(path_of(family), {"person": mother_of(family).pk, "lines": [chosen]})
    release = LookedRelease.objects.get()
    assert response["Location"] == f"{path_of(family)}{release.pk}/"
    assert len(release.lines) == 1
    assert glass.worker.name in release.lines[0]
    assert "Ruth" in page_of(family.added_by, path_of(family)).split("Told before")[1]


def test_somebody_of_another_family_is_no_answer() -> None:
    family, other = a_family(), a_family()
    client = signed_in(family.added_by)
    client.get(path_of(family))
    client.post(path_of(family), {"person": mother_of(other).pk, "lines": ["x"]})
    assert not LookedRelease.objects.exists()
