"""The champions' network, on its page."""

import pytest

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.embedded import a_champion, a_place
from alongside.training.tests.factories import a_learner, a_trainer

pytestmark = pytest.mark.django_db

PAGE = "/training/embedding/champions/"


def test_it_is_for_who_arranges_training() -> None:
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_people_stand_under_where_they_work_and_other_places_are_said() -> None:
    place = a_place("Alder Madeup")
    a_place("Birch Madeup")
    a_champion(a_learner("نور Imaginary", organisation=place))
    page = page_of(a_trainer(), PAGE)
    network, without = page.split("have no champion yet")
    assert "Alder Madeup" in network
    assert "نور Imaginary" in network
    assert "Birch Madeup" in without
    assert "Alder Madeup" not in without
