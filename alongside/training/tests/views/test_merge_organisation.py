"""Two names for one place become one."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.partners.models import Organisation, Practitioner
from alongside.partners.tests.factories import a_coordinator
from alongside.training.tests.factories import a_learner, a_trainer, an_organisation_of

pytestmark = pytest.mark.django_db
INTO = "St Madeup’s Primary School"


@pytest.fixture
def path() -> str:
    an_organisation_of(name=INTO)
    return f"/training/organisations/{an_organisation_of(name='Saint Madeups').pk}/one/"


def test_names_that_are_like_it_are_shown_and_people_go_along(path: str) -> None:
    learner, browser = a_learner(organisation=Organisation.objects.get(name="Saint Madeups")), signed_in(a_trainer())
    page = browser.get(path).content.decode()
    assert INTO in page
    assert "sees the people of both" in page
    into = Organisation.objects.get(name=INTO)
    answer = browser.post(path, {"into": INTO.upper(), "sure": "yes"})
    assert answer["Location"] == f"/training/organisations/{into.pk}/"
    assert Practitioner.objects.get(worker=learner).organisation == into
    assert browser.get(path).status_code == 404


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({"into": INTO}, "Look whether both are the same place"),
        ({"into": "Nowhere", "sure": "yes"}, "There is no organisation called Nowhere."),
        ({"into": "Saint Madeups", "sure": "yes"}, "this is the one that goes"),
        ({"into": "", "sure": "yes"}, "Write the name of the one that stays."),
        ({"into": "\x00", "sure": "yes"}, "cannot be saved"),
    ],
)
def test_it_is_asked_again(path: str, sent: dict[str, str], why: str) -> None:
    page = signed_in(a_trainer()).post(path, sent)
    assert page.status_code == 200
    assert why in page.content.decode()
    assert Organisation.objects.filter(name="Saint Madeups").exists()


def test_only_who_arranges_training_may(path: str) -> None:
    assert signed_in(a_coordinator()).post(path, {"into": INTO, "sure": "yes"}).status_code == 403
