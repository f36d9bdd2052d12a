"""The list of organisations, for those who arrange training."""

from typing import Any

import pytest
from django.test import Client

from alongside.access.tests.doors import signed_in
from alongside.partners.models import Organisation
from alongside.partners.tests.factories import a_coordinator
from alongside.training.tests.factories import a_learner, a_trainer, an_organisation_of, learning

pytestmark = pytest.mark.django_db
PAGE = "/training/organisations/"


def page(**asked: Any) -> str:
    return signed_in(a_trainer()).get(PAGE, asked).content.decode()


def test_who_may_come_here() -> None:
    trainer = a_trainer()
    assert Client().get(PAGE).status_code == 302
    assert learning(trainer).get(PAGE).status_code == 302, "a code is not signing in"
    assert signed_in(a_coordinator()).get(PAGE).status_code == 403
    assert signed_in(trainer).get(PAGE).status_code == 200


def test_the_way_back_leads_to_arranging() -> None:
    assert "Back to arranging training" in page()


def test_those_to_check_stand_first() -> None:
    an_organisation_of(name="Aardvark Madeup School")
    new = an_organisation_of(name="Zebra Madeup School")
    Organisation.objects.filter(pk=new.pk).update(to_check=True)
    shown = page()
    assert shown.index("Zebra Madeup School") < shown.index("Aardvark Madeup School")
    assert "To check" in shown


def test_one_is_found_by_name_or_number_and_says_how_many_people_it_has() -> None:
    school = an_organisation_of(name="St Madeup’s")
    Organisation.objects.filter(pk=school.pk).update(urn="100001", people_count=40)
    an_organisation_of(name="Elsewhere")
    a_learner(organisation=school)
    for asked in ("madeup’s", "100001"):
        found = page(q=asked)
        assert "St Madeup’s" in found
        assert "Elsewhere" not in found
        assert "1 person here of 40" in " ".join(found.split())


@pytest.mark.parametrize("asked", ["\x00", "x" * 100_000, "😀", "%' or 1=1 --", "مدرسة"])
def test_whatever_is_looked_for_the_page_answers(asked: str) -> None:
    assert signed_in(a_trainer()).get(PAGE, {"q": asked, "page": "nonsense"}).status_code == 200
