"""Taking a learning material out of its course."""

import pytest
from django.test import Client

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.factories import a_booking, a_material, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db


def test_learners_find_it_no_more_and_it_stands_among_what_was_taken_out() -> None:
    material = a_material(title="Old paper")
    learner = learning(a_booking(a_session(material.course)).learner)
    assert learner.get(f"/training/materials/{material.pk}/").status_code == 200
    answer = signed_in(a_trainer()).post(f"/training/arrange/materials/{material.pk}/take-out/", follow=True)
    page = answer.content.decode()
    assert "“Old paper” is taken out. You can bring it back." in page
    assert "Old paper" in page.split("Taken out</h2>")[1]
    assert learner.get(f"/training/materials/{material.pk}/").status_code == 404


def test_twice_is_said_and_not_done() -> None:
    material, browser = a_material(), signed_in(a_trainer())
    address = f"/training/arrange/materials/{material.pk}/take-out/"
    browser.post(address)
    assert "taken out already" in browser.post(address, follow=True).content.decode()


def test_it_is_a_button_and_only_for_who_arranges_training() -> None:
    address = f"/training/arrange/materials/{a_material().pk}/take-out/"
    assert signed_in(a_trainer()).get(address).status_code == 405
    assert signed_in(a_social_worker()).post(address).status_code == 403
    assert Client().post(address).status_code == 302
