"""A drawing, for a worker who was let see it."""

import pytest
from django.urls import reverse

from alongside.access.tests.doors import signed_in
from alongside.voice.states import ReaderKind
from alongside.voice.tests.factories import a_drawing, a_family_with_grace, said

pytestmark = pytest.mark.django_db


def test_only_who_was_let_see_it_gets_it() -> None:
    family, grace = a_family_with_grace()
    thing = said(family, words="", media=a_drawing(), kinds=(ReaderKind.COORDINATOR,))
    address = reverse("voice_media", args=[family.reference, thing.pk])
    answer = signed_in(grace).get(address)
    assert answer.content == a_drawing().content
    assert answer["Content-Disposition"].startswith("attachment")
    assert signed_in(family.added_by).get(address).status_code == 404
