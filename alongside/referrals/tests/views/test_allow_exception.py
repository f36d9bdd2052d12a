"""A social-care manager answers."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.states import Part
from alongside.families.tests.factories import a_family, agrees, children_of, works_with
from alongside.people.tests.factories import a_child
from alongside.referrals.actions import ask_for_exception
from alongside.referrals.models import Referral
from alongside.referrals.states import ConsentException
from alongside.referrals.tests.factories import a_referral, again
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role

pytestmark = pytest.mark.django_db


@pytest.fixture
def referral() -> Referral:
    family = a_family(children=[a_child("Zuri", age=16)], agreed=False)
    agrees(family, children_of(family)[0])
    asked = a_referral(family=family)
    return ask_for_exception(
        referral=asked,
        exception=ConsentException.YOUNG_PERSON,
        why="Zuri wants her aunts there.",
        by=asked.referrer,
        at=timezone.now(),
    )


@pytest.fixture
def care_manager(referral: Referral) -> User:
    worker = a_worker(Role.SOCIAL_CARE_MANAGER)
    works_with(referral.family, worker, Part.SOCIAL_CARE_MANAGER)
    return worker


def test_it_opens_only_to_the_familys_social_care_manager(
    client: Client, referral: Referral, care_manager: User
) -> None:
    page = opens_only_to(client, care_manager, "allow_exception", referral.reference)
    assert "Zuri wants her aunts there." in page
    refuses_role(client, referral.referrer, "allow_exception", referral.reference)


@pytest.mark.parametrize(("allow", "allowed"), [("yes", True), ("no", False)])
def test_the_answer_and_its_reason_are_kept(
    client: Client, referral: Referral, care_manager: User, allow: str, allowed: bool
) -> None:
    client.force_login(care_manager)
    path = reverse("allow_exception", args=[referral.reference])
    assert "Say why." in client.post(path, {"allow": allow, "why": ""}).content.decode()
    client.post(path, {"allow": allow, "why": "Because she asked."})
    assert again(referral).exception_allowed is allowed
    assert "Nobody waits for an answer" in client.get(path).content.decode()
