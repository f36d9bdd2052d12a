"""Telling somebody what changed because of what they said."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.queries import home_key_of
from alongside.foundation.blockers import Cannot
from alongside.foundation.languages import as_language
from alongside.messages.actions import CannotWriteMessage, write_message
from alongside.messages.states import Channel, MessageKind
from alongside.voice import rules
from alongside.voice.models import Said, WhatChanged
from alongside.voice.rules.messages import something_new


class CannotTellWhatChanged(Cannot):
    """Why this cannot be told."""


@transaction.atomic
def tell_what_changed(*, said: Said, words: str, by: User, at: datetime) -> WhatChanged:
    """Tell whoever said it what changed because of it: on their own page, and by a message that says nothing."""
    require(Permission.FAMILY_OPEN, of=by)
    said = Said.objects.select_for_update(of=("self",)).defer("sealed_media").get(pk=said.pk)
    if blockers := rules.blockers_to_telling_what_changed(words, is_gone=said.withdrawn_at is not None):
        raise CannotTellWhatChanged(blockers)
    told = WhatChanged.objects.create(
        family_id=said.family_id, person_id=said.person_id, said=said, words=words, told_by=by, told_at=at
    )
    record("what_changed.told", subject=told, by=by, at=at)
    _send_word(told, by=by, at=at)
    return told


def _send_word(told: WhatChanged, *, by: User, at: datetime) -> None:
    """Only where they come in by themselves, to where their codes go. The page at home tells it in any event."""
    key = home_key_of(told.family, told.person)
    if key is None or not key.codes_by or not key.codes_to:
        return
    with as_language(key.language):
        words = something_new()
    try:
        write_message(
            kind=MessageKind.ASK,
            channel=Channel(key.codes_by),
            to=key.codes_to,
            words=words,
            language=key.language,
            person=told.person,
            family_id=told.family_id,
            once=f"what-changed {told.pk}",
            by=by,
            at=at,
        )
    except (
        CannotWriteMessage
    ):  # a number that no longer works: the page tells it, and the story of the outbox is its own
        return


@transaction.atomic
def note_read(*, told: WhatChanged, at: datetime) -> WhatChanged:
    """They have read it, at home."""
    told.read_at = told.read_at or at
    told.save(update_fields=["read_at"])
    record("what_changed.read", subject=told, by=None, person=told.person_id, at=at)
    return told
