"""Taking agreement back."""

import pytest
from django.utils import timezone

from alongside.families.models import Consent, Family
from alongside.families.states import Purpose
from alongside.families.tests.doors import signed_in, the_door_holds
from alongside.families.tests.factories import a_family
from alongside.foundation.fields.times import day_boxes

pytestmark = pytest.mark.django_db


def path_of(family: Family) -> str:
    consent = Consent.objects.get(family=family, purpose=Purpose.TAKE_PART)
    return f"/families/{family.reference}/agreement/{consent.pk}/take-back/"


def test_the_door_holds() -> None:
    the_door_holds(path_of(a_family()))


def test_it_is_taken_back_with_their_words_and_told() -> None:
    family = a_family()
    typed = {"words": "I need time."} | day_boxes("withdrawn_on", timezone.localdate())
    page = signed_in(family.added_by).post(path_of(family), typed, follow=True).content.decode()
    assert "Ruth took back their agreement." in page
    assert "I need time." in page


def test_twice_says_why_not() -> None:
    family = a_family()
    path, typed = path_of(family), day_boxes("withdrawn_on", timezone.localdate())
    signed_in(family.added_by).post(path, typed)
    page = signed_in(family.added_by).post(path, typed).content.decode()
    assert "There is no agreement to take back." in page


def test_another_familys_is_not_found() -> None:
    other, family = a_family(), a_family()
    consent = Consent.objects.filter(family=other)[0]
    path = f"/families/{family.reference}/agreement/{consent.pk}/take-back/"
    assert signed_in(family.added_by).get(path).status_code == 404
