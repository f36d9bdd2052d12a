"""A word is taken off the list."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.partners.models import CarefulWord
from alongside.partners.tests.factories import a_social_worker, an_editor

pytestmark = pytest.mark.django_db
PAGE = "/service/words/leave-out/"


def test_it_is_taken_off_and_the_list_says_so() -> None:
    answer = signed_in(an_editor()).post(PAGE, {"word": "siblings"}, follow=True)
    assert "is taken off the list" in answer.content.decode()
    assert CarefulWord.objects.get().left_out


def test_looking_takes_nothing_off_and_a_social_worker_may_not() -> None:
    assert signed_in(an_editor()).get(PAGE).status_code == 405
    assert signed_in(a_social_worker()).post(PAGE, {"word": "siblings"}).status_code == 403
    assert signed_in(an_editor()).post(PAGE, {"word": "nobody says this"}).status_code == 404
    assert not CarefulWord.objects.exists()
