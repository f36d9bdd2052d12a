"""What was sent, as a list shows it."""

import pytest
from django.utils import timezone

from alongside.messages.actions import send_message
from alongside.messages.queries import messages_of, only_its_end, why_not_again, why_not_reachable
from alongside.messages.states import Channel
from alongside.messages.tests.factories import a_message

pytestmark = pytest.mark.django_db


def test_the_list_never_fetches_the_words() -> None:
    message = a_message()
    a_message(family_id=8)
    (listed,) = messages_of(7)
    assert listed == message
    assert listed.get_deferred_fields() == {"sealed_words", "words_key"}
    assert only_its_end(listed) == "…123"


def test_a_button_knows_why_it_is_not_there() -> None:
    message = send_message(message_id=a_message().pk, at=timezone.now())
    assert message
    assert why_not_again(message, at=timezone.now()) == ["Only a message that did not arrive can be sent again."]


def test_a_form_can_ask_whether_somebody_can_be_reached() -> None:
    assert why_not_reachable(Channel.TEXT, "07700 900123") == ""
    assert why_not_reachable(Channel.EMAIL, "07700 900123").endswith(".")
