""" "You said, we changed" is taken from its page."""

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_service_manager
from alongside.public.actions.usefulness import say_we_changed
from alongside.public.models import PageReply
from alongside.public.tests.editors import an_editor

pytestmark = pytest.mark.django_db


def test_an_editor_takes_it_away_and_others_may_not() -> None:
    reply = say_we_changed(page="front", you_said="x", we_changed="y", by=an_editor(), at=timezone.now())
    address = f"/edit/usefulness/answers/{reply.pk}/end/"
    assert Client().post(address).status_code == 302
    assert signed_in(a_service_manager()).post(address).status_code == 403
    signed_in(an_editor()).get(address)
    assert PageReply.objects.get().ended_at is None
    assert signed_in(an_editor()).post(address)["Location"] == "/edit/usefulness/front/"
    assert PageReply.objects.get().ended_at
    assert signed_in(an_editor()).post(address).status_code == 409
    assert signed_in(an_editor()).post("/edit/usefulness/answers/999999/end/").status_code == 404
