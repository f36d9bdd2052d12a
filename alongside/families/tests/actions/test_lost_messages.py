"""The coordinator hears of a message that did not arrive; nobody else, and nothing of what it said."""

import pytest
from django.utils import timezone

from alongside.access.identity import say_who
from alongside.families.models import Family, Notice
from alongside.families.tests.factories import a_family
from alongside.messages.actions import given_up, write_message
from alongside.messages.models import Message
from alongside.messages.states import Channel, MessageKind

pytestmark = pytest.mark.django_db


def a_lost_message(family: Family) -> Message:
    relative = family.members.filter(is_child=False).get().person
    at = timezone.now()
    return write_message(
        kind=MessageKind.INVITATION, channel=Channel.TEXT, to="07700 900123", words="Come in",
        person=relative, family_id=family.pk, by=None, at=at,
    )  # fmt: skip


def test_who_is_involved_is_told_though_nobody_asks() -> None:
    family = a_family()
    message = a_lost_message(family)
    say_who(None)  # as in the background worker
    given_up.send(sender=Message, message=message, at=timezone.now())
    say_who(family.added_by_id)
    notice = Notice.objects.get(family=family)
    assert (notice.worker, notice.link_to) == (family.added_by, "what_was_sent")
    assert "Come in" not in notice.words


def test_a_lost_message_to_a_worker_tells_nobody_of_a_family() -> None:
    family, at = a_family(), timezone.now()
    message = write_message(
        kind=MessageKind.TOLD_WORKER, channel=Channel.EMAIL, to=family.added_by.email, words="Look",
        worker=family.added_by, by=None, at=at,
    )  # fmt: skip
    given_up.send(sender=Message, message=message, at=at)
    assert not Notice.objects.exists()
