"""Keeping a relative's passkeys."""

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.families.actions.home_passkeys import (
    CannotMakePasskey,
    come_in_by_passkey,
    forget_passkey,
    make_passkey,
)
from alongside.families.models import HomeKey, HomePasskey
from alongside.families.queries import home_key_of
from alongside.families.tests.factories import a_family, mother_of
from alongside.families.tests.invited import an_invitation

pytestmark = pytest.mark.django_db


@pytest.fixture
def key() -> HomeKey:
    family = a_family()
    an_invitation(family, mother_of(family), codes=False)
    key = home_key_of(family, mother_of(family))
    assert key
    return key


def a_passkey(key: HomeKey, number: int = 0) -> HomePasskey:
    return make_passkey(key=key, credential_id=f"x{number}", credential=b"made up", at=timezone.now())


def test_making_using_and_forgetting_are_written_down(key: HomeKey) -> None:
    made = a_passkey(key)
    assert come_in_by_passkey(passkey=made, question="one", at=timezone.now())
    forget_passkey(key=key, number=made.pk, at=timezone.now())
    told = ["home.passkey_made", "home.come_in", "home.passkey_forgotten"]
    assert list(AuditEvent.objects.filter(event__in=told).order_by("pk").values_list("event", flat=True)) == told


def test_a_question_is_answered_once(key: HomeKey) -> None:
    made = a_passkey(key)
    assert [bool(come_in_by_passkey(passkey=made, question="one", at=timezone.now())) for _ in range(2)] == [
        True,
        False,
    ]


def test_there_is_an_end_to_them(key: HomeKey) -> None:
    for number in range(10):
        a_passkey(key, number)
    with pytest.raises(CannotMakePasskey, match="as many as we can keep"):
        a_passkey(key, 10)
