"""Messages for tests, written through the action; this room stands below families, so a family is a number here."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.messages.actions import write_message
from alongside.messages.models import Message
from alongside.messages.states import Channel, MessageKind
from alongside.people.tests.factories import a_person

NUMBER, ADDRESS = "07700 900123", "grace@example.org"
SECRET_LINK = "https://alongside.example/home/key/made-up-secret/"
WORDS = f"Hello Grace. Open this to see more: {SECRET_LINK}"


def a_message(channel: Channel = Channel.TEXT, *, at: datetime | None = None, **facts: Any) -> Message:
    """To Grace, of family 7, by text unless said otherwise."""
    facts.setdefault("kind", MessageKind.INVITATION)
    facts.setdefault("to", NUMBER if channel == Channel.TEXT else ADDRESS)
    facts.setdefault("words", WORDS)
    facts.setdefault("by", None)
    if "worker" not in facts:
        facts.setdefault("family_id", 7)
        facts.setdefault("person", None)
        facts["person"] = facts["person"] or a_person("Grace", "Madeup")
    return write_message(channel=channel, at=at or timezone.now(), **facts)
