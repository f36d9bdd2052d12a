"""Putting the questions of a course people read by themselves in order."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.factories import a_module, a_trainer

pytestmark = pytest.mark.django_db


def test_one_place_up_and_one_down_again_and_not_beyond_the_end() -> None:
    course, browser = a_module(), signed_in(a_trainer())
    last = course.module_questions.all()[4]
    address = f"/training/arrange/courses/{course.slug}/module/questions/{last.pk}/move/"
    assert "The question is moved up." in browser.post(address, {"way": "up"}, follow=True).content.decode()
    assert course.module_questions.all()[3] == last
    browser.post(address, {"way": "down"})
    assert course.module_questions.all()[4] == last
    assert "last already" in browser.post(address, {"way": "down"}, follow=True).content.decode()


def test_only_for_who_arranges_training() -> None:
    course = a_module()
    first = course.module_questions.all()[0]
    address = f"/training/arrange/courses/{course.slug}/module/questions/{first.pk}/move/"
    assert signed_in(a_social_worker()).post(address).status_code == 403
