"""Opening a file among the learning materials."""

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions.materials import Holds, new_version
from alongside.training.rules.material_files import as_taken
from alongside.training.tests.factories import a_booking, a_learner, a_material, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db


def test_it_is_a_file_to_keep_of_which_no_browser_guesses_anything() -> None:
    material = a_material(file=as_taken('أسئلة "x"\r\n.txt', b"<b>Made up</b>"))
    answer = learning(a_booking(a_session(material.course)).learner).get(f"/training/materials/{material.pk}/")
    assert answer.content == b"<b>Made up</b>"
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="x.txt"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-store"


def test_who_arranges_opens_an_earlier_version_and_a_learner_does_not() -> None:
    material = a_material()
    learner = a_booking(a_session(material.course)).learner
    holds = Holds(file=as_taken("a.txt", b"Two."))
    new_version(material=material, after=1, holds=holds, by=a_trainer(), at=timezone.now())
    earlier = f"/training/materials/{material.pk}/version/1/"
    assert signed_in(a_trainer()).get(earlier).content == b"Made up."
    assert learning(learner).get(earlier).status_code == 404
    assert learning(learner).get(f"/training/materials/{material.pk}/").content == b"Two."


def test_who_arranges_training_but_only_came_in_to_learn_opens_nothing_with_it() -> None:
    material, trainer = a_material(), a_trainer()
    assert learning(trainer).get(f"/training/materials/{material.pk}/").status_code == 404
    assert signed_in(trainer).get(f"/training/materials/{material.pk}/").status_code == 200


def test_nobody_else_learns_that_it_is_there() -> None:
    address = f"/training/materials/{a_material().pk}/"
    assert Client().get(address)["Location"].startswith("/training/come-in/?next=")
    assert learning(a_learner()).get(address).status_code == 404
    assert signed_in(a_social_worker()).get(address).status_code == 404
    assert learning(a_learner()).get("/training/materials/999999/").status_code == 404


def test_cards_and_links_are_no_files() -> None:
    for material in (a_material(words="What?"), a_material(link="https://example.org")):
        assert signed_in(a_trainer()).get(f"/training/materials/{material.pk}/").status_code == 404
