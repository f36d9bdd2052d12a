"""The worries that were passed on."""

import pytest

from alongside.families.states import Part
from alongside.families.tests.actions.test_worries import coordinator_of, passed_on
from alongside.families.tests.doors import page_of, the_door_holds
from alongside.families.tests.factories import a_family, works_with
from alongside.partners.tests.factories import a_social_worker

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_door_holds(f"/families/{a_family().reference}/worries/")


def test_everyone_reads_what_was_passed_on_and_the_service_alone_what_was_kept_back() -> None:
    family = a_family()
    path = f"/families/{family.reference}/worries/"
    assert "No worry has been passed on." in page_of(family.added_by, path)
    by = coordinator_of(family)
    passed_on(family, by)
    passed_on(family, by, worry="Mum sounds tired.", shared=False, told_to="", told_at=None)
    teacher = works_with(family, a_social_worker(), Part.TEACHER).worker
    for reader in (family.added_by, teacher):
        page = page_of(reader, path)
        assert "burn on his hand" in page
        assert "Mo Notareal" in page
        assert "tired" not in page
        assert "Kept back" not in page
    assert "Mum sounds tired." in page_of(by, path)
