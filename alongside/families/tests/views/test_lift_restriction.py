"""Lifting the restriction of a family."""

import pytest

from alongside.families.models import Family
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import a_family, restricted
from alongside.partners.tests.factories import a_service_manager

pytestmark = pytest.mark.django_db


def path_of(family: Family) -> str:
    return f"/families/{family.reference}/restrict/lift/"


def test_only_a_manager_who_is_named_comes_in() -> None:
    family, manager = a_family(), a_service_manager()
    named = restricted(family)
    assert signed_in(family.added_by).get(path_of(family)).status_code == 403
    assert signed_in(manager).get(path_of(family)).status_code == 404
    assert "A worker of ours is their aunt." in page_of(named, path_of(family))


def test_lifted_with_a_reason_the_managers_open_it_again() -> None:
    family, manager = a_family(), a_service_manager()
    client = signed_in(restricted(family))
    assert "Write why the restriction can end." in client.post(path_of(family), {"why": ""}).content.decode()
    assert signed_in(manager).get(f"/families/{family.reference}/").status_code == 404
    assert client.post(path_of(family), {"why": "She has left."}).status_code == 302
    assert signed_in(manager).get(f"/families/{family.reference}/").status_code == 200


def test_where_nothing_is_restricted_it_says_so() -> None:
    family = a_family()
    assert "This family is not restricted." in page_of(a_service_manager(), path_of(family))
