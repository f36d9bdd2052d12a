"""Putting the learning materials of a course in order."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.factories import a_course, a_material, a_trainer

pytestmark = pytest.mark.django_db


def test_one_place_up_and_one_down_again() -> None:
    course = a_course()
    a_material(course, title="Aaa")
    second = a_material(course, title="Bbb")
    browser, address = signed_in(a_trainer()), f"/training/arrange/materials/{second.pk}/move/"
    page = browser.post(address, {"way": "up"}, follow=True).content.decode()
    assert "“Bbb” is moved up." in page
    assert page.rindex("Aaa") > page.rindex("Bbb")
    page = browser.post(address, {"way": "down"}, follow=True).content.decode()
    assert page.rindex("Aaa") < page.rindex("Bbb")
    assert "last already" in browser.post(address, {"way": "down"}, follow=True).content.decode()


def test_only_for_who_arranges_training() -> None:
    assert signed_in(a_social_worker()).post(f"/training/arrange/materials/{a_material().pk}/move/").status_code == 403
