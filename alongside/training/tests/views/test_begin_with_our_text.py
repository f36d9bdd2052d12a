"""Beginning a module with the text we came with."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.factories import a_course, a_trainer

pytestmark = pytest.mark.django_db


def test_it_is_copied_once_to_be_checked_and_not_a_second_time() -> None:
    course, browser = a_course(self_led=True), signed_in(a_trainer())
    address = f"/training/arrange/courses/{course.slug}/module/begin/"
    assert "Check it before you offer" in browser.post(address, follow=True).content.decode()
    assert "already" in browser.post(address, follow=True).content.decode()
    assert course.module_pages.count() == 5


def test_only_who_arranges_training_and_only_for_such_a_course() -> None:
    address = f"/training/arrange/courses/{a_course(self_led=True).slug}/module/begin/"
    assert signed_in(a_social_worker()).post(address).status_code == 403
    assert signed_in(a_trainer()).post(f"/training/arrange/courses/{a_course().slug}/module/begin/").status_code == 404
