"""Closing somebody's way in."""

import pytest

from alongside.families.queries import home_key_of
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, mother_of
from alongside.families.tests.invited import an_invitation

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(f"/families/{family.reference}/people/{mother_of(family).pk}/invite/close/")


def test_looking_asks_and_the_button_closes() -> None:
    family = a_family()
    ruth = mother_of(family)
    an_invitation(family, ruth)
    path = f"/families/{family.reference}/people/{ruth.pk}/invite/close/"
    assert "Close Ruth’s way in?" in page_of(family.added_by, path)
    assert home_key_of(family, ruth) is not None
    assert signed_in(family.added_by).post(path).status_code == 302
    assert home_key_of(family, ruth) is None


def test_where_there_is_none_it_says_so() -> None:
    family = a_family()
    path = f"/families/{family.reference}/people/{mother_of(family).pk}/invite/close/"
    assert "They have no way in" in signed_in(family.added_by).post(path).content.decode()
