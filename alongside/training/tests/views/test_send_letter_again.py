"""A letter goes again only by a press of who arranges training; more is tried with its page, letters_sent."""

import pytest

from alongside.access.states import Role
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import a_worker
from alongside.messages.models import Message
from alongside.training.queries.letters import mark_of
from alongside.training.tests.factories import a_booking, a_trainer

pytestmark = pytest.mark.django_db


def test_looking_at_its_address_sends_nothing_and_others_may_not() -> None:
    booking = a_booking()
    message = Message.objects.get(training__startswith=mark_of(booking))
    address = f"/training/arrange/sessions/{booking.session.reference}/sent/{message.pk}/again/"
    assert signed_in(a_trainer()).get(address).status_code == 405
    assert signed_in(a_worker(Role.COORDINATOR)).post(address).status_code == 403
