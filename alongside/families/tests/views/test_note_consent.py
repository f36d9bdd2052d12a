"""Writing down an answer."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.families.models import Consent
from alongside.families.tests.doors import signed_in, the_door_holds
from alongside.families.tests.factories import a_family, mother_of
from alongside.foundation.fields.times import day_boxes
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(f"/families/{family.reference}/agreement/{mother_of(family).pk}/take_part/")


def test_an_answer_with_their_words_is_kept() -> None:
    family = a_family(agreed=False)
    path = f"/families/{family.reference}/agreement/{mother_of(family).pk}/take_part/"
    typed = {"answer": "agreed", "how": "At home", "in_their_words": "Yes, if Nana comes."}
    signed_in(family.added_by).post(path, typed | day_boxes("answered_on", timezone.localdate()))
    consent = Consent.objects.get()
    assert (consent.stands, consent.in_their_words) == (True, "Yes, if Nana comes.")


def test_tomorrow_is_refused_and_the_words_are_still_there() -> None:
    family = a_family(agreed=False)
    path = f"/families/{family.reference}/agreement/{mother_of(family).pk}/take_part/"
    typed = {"answer": "agreed", "in_their_words": "Yes, if Nana comes."}
    tomorrow = day_boxes("answered_on", timezone.localdate() + timedelta(days=1))
    page = signed_in(family.added_by).post(path, typed | tomorrow).content.decode()
    assert "This day has not come yet." in page
    assert "Yes, if Nana comes." in page
    assert not Consent.objects.exists()


def test_an_unknown_purpose_and_somebody_else_are_not_found() -> None:
    family = a_family()
    client = signed_in(family.added_by)
    assert client.get(f"/families/{family.reference}/agreement/{mother_of(family).pk}/dance/").status_code == 404
    other = a_person("Nobody").pk
    assert client.get(f"/families/{family.reference}/agreement/{other}/take_part/").status_code == 404
