"""What somebody said is settled by a press of a button."""

import pytest
from django.test import Client

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_service_manager
from alongside.public.models import PageVote
from alongside.public.tests.editors import an_editor
from alongside.public.tests.votes import a_vote

pytestmark = pytest.mark.django_db


def test_an_editor_settles_it_and_looking_does_not() -> None:
    address, editor = f"/edit/usefulness/said/{a_vote(words='good').pk}/settle/", signed_in(an_editor(name="Ed Madeup"))
    editor.get(address)
    assert PageVote.objects.get().settled_at is None
    assert editor.post(address).status_code == 302
    assert PageVote.objects.get().settled_at
    assert "Settled by" in editor.get("/edit/usefulness/for-parents/").content.decode()


def test_a_second_editor_is_told_that_it_is_done() -> None:
    address = f"/edit/usefulness/said/{a_vote(words='good').pk}/settle/"
    signed_in(an_editor()).post(address)
    again = signed_in(an_editor()).post(address)
    assert again.status_code == 409
    assert "Somebody settled this already." in again.content.decode()


def test_others_are_refused_and_what_has_no_words_is_not_found() -> None:
    address = f"/edit/usefulness/said/{a_vote(words='good').pk}/settle/"
    assert Client().post(address).status_code == 302
    assert signed_in(a_service_manager()).post(address).status_code == 403
    assert signed_in(an_editor()).post(f"/edit/usefulness/said/{a_vote().pk}/settle/").status_code == 404
    assert PageVote.objects.filter(settled_at=None).count() == 2
