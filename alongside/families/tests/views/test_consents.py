"""Who agreed to what: each person and each purpose."""

import pytest
from django.utils import timezone

from alongside.families.actions import withdraw_consent
from alongside.families.models import Consent
from alongside.families.states import Answer, Purpose
from alongside.families.tests.doors import page_of, the_door_holds
from alongside.families.tests.factories import a_family, agrees, children_of, mother_of

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_door_holds(f"/families/{a_family().reference}/agreement/")


def test_nobody_asked_yet_says_what_is_needed() -> None:
    family = a_family(agreed=False)
    page = page_of(family.added_by, f"/families/{family.reference}/agreement/")
    assert "Nobody with parental responsibility has been asked yet." in page
    assert "Not asked yet" in page


def test_everybodys_agreement_taken_back_says_what_it_means() -> None:
    family = a_family()
    consent = Consent.objects.get(family=family, purpose=Purpose.TAKE_PART)
    page = page_of(family.added_by, f"/families/{family.reference}/agreement/")
    assert "nobody may hold it against the family" not in page
    withdraw_consent(
        consent=consent, on=timezone.localdate(), words="I need time.", by=family.added_by, at=timezone.now()
    )
    page = page_of(family.added_by, f"/families/{family.reference}/agreement/")
    assert "nobody may hold it against the family" in page
    assert "I need time." in page


def test_a_childs_own_yes_does_not_stand_for_a_parents() -> None:
    family = a_family(agreed=False)
    agrees(family, children_of(family)[0])
    page = page_of(family.added_by, f"/families/{family.reference}/agreement/")
    assert "Nobody with parental responsibility has been asked yet." in page
    assert "Agreed" in page


def test_the_answer_before_is_kept() -> None:
    family = a_family(agreed=False)
    agrees(family, mother_of(family), answer=Answer.REFUSED)
    agrees(family, mother_of(family))
    page = page_of(family.added_by, f"/families/{family.reference}/agreement/")
    assert "What was said before" in page
    assert "Said no on" in page
