"""A word that was taken off is put back."""

import pytest
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.partners.actions.careful_words import leave_out_careful_word
from alongside.partners.models import CarefulWord
from alongside.partners.tests.factories import a_social_worker, an_editor

pytestmark = pytest.mark.django_db
PAGE = "/service/words/bring-back/"


def test_it_is_put_back() -> None:
    leave_out_careful_word(word="siblings", by=an_editor(), at=timezone.now())
    answer = signed_in(an_editor()).post(PAGE, {"word": "siblings"}, follow=True)
    assert "is on the list again" in answer.content.decode()
    assert not CarefulWord.objects.get().left_out


def test_what_was_not_taken_off_is_refused_in_a_sentence() -> None:
    answer = signed_in(an_editor()).post(PAGE, {"word": "siblings"})
    assert answer.status_code == 409
    assert "was not taken off" in answer.content.decode()
    assert signed_in(a_social_worker()).post(PAGE, {"word": "siblings"}).status_code == 403
