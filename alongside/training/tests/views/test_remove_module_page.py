"""Taking a page out of a course people read by themselves."""

from html import unescape

import pytest

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.factories import a_module, a_trainer

pytestmark = pytest.mark.django_db


def test_it_is_gone_the_others_move_up_and_a_second_time_it_is_not_there() -> None:
    course, browser = a_module(), signed_in(a_trainer())
    first = course.module_pages.all()[0]
    address = f"/training/arrange/courses/{course.slug}/module/pages/{first.pk}/take-out/"
    assert "is taken out." in browser.post(address, follow=True).content.decode()
    assert list(course.module_pages.values_list("position", flat=True)) == [1, 2, 3, 4]
    assert browser.post(address).status_code == 404


def test_it_is_asked_first_and_only_for_who_arranges_training() -> None:
    course = a_module()
    first = course.module_pages.all()[0]
    address = f"/training/arrange/courses/{course.slug}/module/pages/{first.pk}/take-out/"
    asks = signed_in(a_trainer()).get(address).content.decode()
    assert "Take this page out?" in asks
    assert str(course.module_pages.all()[0]) in unescape(asks)
    assert course.module_pages.count() == 5
    assert signed_in(a_social_worker()).get(address).status_code == 403
    assert signed_in(a_social_worker()).post(address).status_code == 403
